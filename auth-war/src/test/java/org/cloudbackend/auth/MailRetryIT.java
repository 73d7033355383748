package org.cloudbackend.auth;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that is not there all the time. */
@ArquillianTest
class MailRetryIT {

    private static final int PORT = freePort();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AuthClient auth = new AuthClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("smtp.port=" + PORT);
    }

    /** Other tests leave mail behind, and would have it sent here. */
    @BeforeEach
    void nothing_else_waits() {
        AuthDatabase.change("""
                update mail set next_attempt_at = null, sent_at = now(), sealed_values = null
                where next_attempt_at is not null""");
    }

    @Test
    void a_message_is_tried_again_when_its_pause_is_over() {
        var mail = waitingMail();
        var server = startedServer();
        try {
            AuthCalls.change("update mail set next_attempt_at = now() where id = '" + mail + "'");
            awaitMail(mail, "attempts >= 2 and sent_at is not null and sealed_values is null");
            await().until(() -> server.getReceivedMessages().length == 1);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_message_that_cannot_be_delivered_for_a_day_is_given_up_and_holds_no_secret() {
        var mail = waitingMail();
        AuthCalls.change("update mail set created_at = now() - interval '25 hours' where id = '" + mail + "'");
        awaitMail(mail, "given_up_at is not null and sealed_values is null");
    }

    @Test
    void a_message_that_was_never_tried_for_a_day_is_given_up_too() {
        var mail = waitingMail();
        AuthCalls.change(
                "update mail set created_at = now() - interval '25 hours', attempts = 0 where id = '" + mail + "'");
        awaitMail(mail, "given_up_at is not null and attempts = 0");
    }

    @Test
    void a_message_that_cannot_be_decrypted_holds_up_no_other() {
        assertHoldsUpNoOther("sealed_values = '\\x00'");
    }

    @Test
    void a_message_of_a_kind_that_there_is_no_more_holds_up_no_other() {
        assertHoldsUpNoOther("template = 'FAREWELL'");
    }

    @Test
    void a_message_to_what_is_no_address_holds_up_no_other() {
        assertHoldsUpNoOther("recipient = 'not an address'");
    }

    /** Both are due, the broken one first. */
    private void assertHoldsUpNoOther(String broken) {
        var first = waitingMail();
        var second = waitingMail();
        AuthCalls.change("update mail set " + broken + " where id = '" + first + "'");
        var server = startedServer();
        try {
            AuthCalls.change("""
                    update mail
                    set next_attempt_at = case when id = '%1$s' then now() - interval '1 hour' else now() end
                    where id in ('%1$s', '%2$s')""".formatted(first, second));
            awaitMail(second, "sent_at is not null");
            awaitMail(first, "attempts = 2 and next_attempt_at > now() and sealed_values is not null");
            await().until(() -> server.getReceivedMessages().length == 1);
        } finally {
            server.stop();
        }
    }

    /** A message that has been tried once, while no server was there. */
    private UUID waitingMail() {
        var email = AuthCalls.newEmail();
        auth.register(email, AuthClient.PASSWORD, null).is(201);
        auth.forgot(email).is(202);
        var written = "select id from mail where recipient = ?";
        var mail = (UUID) await().until(() -> AuthDatabase.value(written, email), Objects::nonNull);
        awaitMail(mail, "attempts = 1 and sent_at is null and next_attempt_at > now() + interval '30 seconds'");
        return mail;
    }

    private static void awaitMail(UUID id, String condition) {
        var query = "select count(*) from mail where id = '" + id + "' and " + condition;
        await().atMost(PATIENCE).until(() -> AuthCalls.number(query) == 1);
    }

    private static GreenMail startedServer() {
        var server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
