package org.cloudbackend.auth.mail.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Properties;

/** Writes messages into a folder, for a run without a mail server. They hold secrets: only the owner can read them. */
final class FolderPostbox implements Postbox {

    private final Path folder;
    private final String from;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    FolderPostbox(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    /** The file is there once it is whole: mail programs watch such folders. */
    @Override
    public void take(WaitingMail mail) throws MessagingException, IOException {
        var letter = Letter.of(mail, from, session, clock.instant());
        Files.createDirectories(folder);
        // Java makes temporary files with mode 0600
        var unfinished = Files.createTempFile(folder, ".", ".part");
        try (var out = Files.newOutputStream(unfinished)) {
            letter.writeTo(out);
        }
        var name = mail.id() + "-" + mail.template().fileName() + ".eml";
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
