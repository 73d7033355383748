package org.cloudbackend.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of a local run: made at the first start, kept in an ignored folder, one file each, mode 0600. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = Folders.makePrivate(folder);
    }

    /** The secret of this name, 256 random bits in base64url; the same at every start. */
    public String get(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Folders.writePrivate(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read", e);
        }
    }

    /** A new secret that is kept nowhere. */
    public String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
