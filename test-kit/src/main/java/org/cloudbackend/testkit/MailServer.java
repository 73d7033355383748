package org.cloudbackend.testkit;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real SMTP server whose mailboxes a test reads. It takes mail for everybody. */
public final class MailServer implements AutoCloseable {

    private static final Logger QUIET = Logger.getLogger("com.icegreen.greenmail");
    private static final Duration DELIVERY = Duration.ofSeconds(20);

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    static MailServer start() {
        // It tells of each mailbox that it makes
        QUIET.setLevel(Level.WARNING);
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return new MailServer(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** All messages to an address until now, in the order in which they came. */
    public List<Mail> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Mail::new)
                .toList();
    }

    /** Waits for messages to an address and gives the newest. */
    public Mail awaitNewest(String address, int count) {
        await().atMost(DELIVERY).until(() -> to(address).size() >= count);
        return to(address).get(count - 1);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equalsIgnoreCase(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
