package org.cloudbackend.auth.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmtpPostboxTest {

    private static final WaitingMail MAIL = new WaitingMail(
            UUID.randomUUID(),
            MailTemplate.PASSWORD_RESET,
            Locale.ENGLISH,
            "ada@example.org",
            Map.of("link", "https://example.org", "minutes", "30"));

    @Test
    void a_server_that_takes_plain_connections_gets_the_message() throws Exception {
        var server = started(ServerSetup.SMTP);
        try {
            new SmtpPostbox(settings(server.getSmtp().getPort(), "none"), Clock.systemUTC()).take(MAIL);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    /** An attacker in between could take the offer of encryption away. */
    @Test
    void a_server_that_offers_no_encryption_gets_nothing_where_it_is_asked_for() {
        var server = started(ServerSetup.SMTP);
        try {
            assertRefused(new SmtpPostbox(settings(server.getSmtp().getPort(), "starttls"), Clock.systemUTC()));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
        var server = started(ServerSetup.SMTPS);
        try {
            assertRefused(new SmtpPostbox(settings(server.getSmtps().getPort(), "implicit"), Clock.systemUTC()));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_password_is_not_sent_readable() {
        assertThatThrownBy(() -> settings(25, "none", Optional.of("user"), Optional.of("secret")))
                .hasMessageContaining("SMTP_TLS");
        assertThatThrownBy(() -> settings(25, "starttls", Optional.of("user"), Optional.empty()))
                .hasMessageContaining("SMTP_PASSWORD");
        assertThatThrownBy(() -> settings(25, "maybe")).hasMessageContaining("starttls, implicit or none");
    }

    private static void assertRefused(SmtpPostbox postbox) {
        assertThatThrownBy(() -> postbox.take(MAIL)).isInstanceOf(MessagingException.class);
    }

    private static GreenMail started(ServerSetup setup) {
        var server = new GreenMail(setup.dynamicPort());
        server.start();
        return server;
    }

    private static MailSettings settings(int port, String tls) {
        return settings(port, tls, Optional.empty(), Optional.empty());
    }

    private static MailSettings settings(int port, String tls, Optional<String> user, Optional<String> password) {
        return new MailSettings(
                Optional.of("127.0.0.1"),
                port,
                user,
                password,
                tls,
                2000,
                2000,
                "Cloud Backend <no-reply@example.org>",
                Optional.empty());
    }
}
