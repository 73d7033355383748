package org.cloudbackend.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where things lie.
 *
 * @param project the checkout: WARs, migrations, Liberty configuration
 * @param liberty the Liberty installation that all servers share
 * @param local what a run makes and keeps: database, secrets, servers, logs
 */
public record Folders(Path project, Path liberty, Path local) {

    public Path secrets() {
        return local.resolve("secrets");
    }

    public Path database() {
        return local.resolve("database");
    }

    /** Environment files of the services, which {@code liberty:dev} reads too. */
    public Path environments() {
        return local.resolve("env");
    }

    public Path logs() {
        return local.resolve("logs");
    }

    /** Liberty's user directory of this run. */
    public Path servers() {
        return local.resolve("servers");
    }

    /** What the auth service would mail. */
    public Path mail() {
        return local.resolve("mail");
    }

    public Path processes() {
        return local.resolve("processes");
    }

    /** Makes a folder that only its owner can enter, where the file system knows owners. */
    public static Path makePrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }

    /** Writes a file that only its owner can read. */
    public static void writePrivate(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            if (isPosix(file.getParent())) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownerOnly);
            }
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
