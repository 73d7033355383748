package org.cloudbackend.auth;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.cloudbackend.testkit.Mail;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A service without a mail server. */
@ArquillianTest
class MailFolderIT {

    private static final Path FOLDER = Path.of("target/war-test/mail").toAbsolutePath();

    private final AuthClient auth = new AuthClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("smtp.host=", "mail.folder=" + FOLDER);
    }

    @Test
    void a_message_is_written_to_a_file_that_only_its_owner_can_read() throws Exception {
        var email = AuthCalls.newEmail();
        auth.register(email, AuthClient.PASSWORD, null).is(201);
        auth.forgot(email).is(202);

        await().until(() -> !filesTo(email).isEmpty());
        var file = filesTo(email).get(0);
        assertThat(Files.getPosixFilePermissions(file)).containsOnly(OWNER_READ, OWNER_WRITE);
        assertThat(file.toString()).endsWith("-password-reset.eml");
        try (var content = Files.newInputStream(file)) {
            var mail = new Mail(new MimeMessage(Session.getInstance(new Properties()), content));
            auth.reset(mail.token(), "purple monkey dishwasher").is(204);
        }
    }

    private static List<Path> filesTo(String email) throws IOException {
        if (!Files.exists(FOLDER)) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> content(file).contains("To: " + email))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
