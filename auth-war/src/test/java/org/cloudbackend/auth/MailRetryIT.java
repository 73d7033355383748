package org.cloudbackend.auth;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
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

    @Test
    void a_message_is_tried_again_when_its_pause_is_over() throws Exception {
        var email = AuthCalls.newEmail();
        auth.register(email, AuthClient.PASSWORD, null).is(201);
        auth.forgot(email).is(202);
        awaitRow(email, "attempts = 1 and sent_at is null and next_attempt_at > now() + interval '30 seconds'");

        var server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            AuthCalls.change("update mail set next_attempt_at = now() where recipient = '" + email + "'");
            awaitRow(email, "attempts >= 2 and sent_at is not null and sealed_values is null");
            await().until(() -> server.getReceivedMessages().length == 1);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_message_that_cannot_be_delivered_for_a_day_is_given_up_and_holds_no_secret() throws Exception {
        var email = AuthCalls.newEmail();
        auth.register(email, AuthClient.PASSWORD, null).is(201);
        auth.forgot(email).is(202);
        awaitRow(email, "attempts = 1");
        AuthCalls.change("update mail set created_at = now() - interval '25 hours' where recipient = '" + email + "'");
        awaitRow(email, "given_up_at is not null and sealed_values is null");
    }

    private static void awaitRow(String email, String condition) {
        var query = "select count(*) from mail where recipient = '" + email + "' and " + condition;
        await().atMost(PATIENCE).until(() -> AuthCalls.number(query) == 1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
