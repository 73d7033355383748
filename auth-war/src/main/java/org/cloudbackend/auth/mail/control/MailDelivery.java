package org.cloudbackend.auth.mail.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;

/**
 * Sends what waits. A message is sent at least once, by whichever replica takes it; what cannot be delivered is tried
 * again in growing pauses for a day.
 */
@Singleton
public class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIDYING = Duration.ofMinutes(10);

    private final WaitingMails waiting;
    private final Transactions transactions;
    private final Jobs jobs;
    private final Optional<Postbox> postbox;
    private final String destination;

    private boolean failing;

    @Inject
    MailDelivery(WaitingMails waiting, Transactions transactions, Jobs jobs, MailSettings settings, Clock clock) {
        this.waiting = waiting;
        this.transactions = transactions;
        this.jobs = jobs;
        if (settings.host.isPresent()) {
            postbox = Optional.of(new SmtpPostbox(settings, clock));
            destination = "Mail is sent by " + settings.server();
        } else if (settings.folder.isPresent()) {
            postbox = Optional.of(new FolderPostbox(settings.folder.get(), settings.from, clock));
            destination = "Mail is not sent but written to " + settings.folder.get() + ": SMTP_HOST is not set";
        } else {
            postbox = Optional.empty();
            destination = "Mail is not delivered but waits: neither SMTP_HOST nor MAIL_FOLDER is set";
        }
    }

    /** To be called once the database is migrated. */
    public void start() {
        LOG.log(postbox.isPresent() ? Level.INFO : Level.WARNING, destination);
        postbox.ifPresent(box -> {
            jobs.every(PAUSE, "Mail waits, its delivery fails", () -> deliverTo(box));
            jobs.every(TIDYING, "Old mail cannot be removed", () -> transactions.run(waiting::forget));
        });
    }

    /** One failure ends the run: a server that does not answer is not asked again for each message. */
    private void deliverTo(Postbox box) {
        giveUp();
        var next = transactions.call(waiting::take);
        while (next.isPresent() && isTaken(box, next.get())) {
            var sent = next.get().id();
            transactions.run(() -> waiting.sent(sent));
            next = transactions.call(waiting::take);
        }
    }

    private boolean isTaken(Postbox box, WaitingMail mail) {
        try {
            box.take(mail);
            if (failing) {
                LOG.info("Mail is delivered again");
            }
            failing = false;
            return true;
        } catch (SendFailedException e) {
            // Its text holds the address. It is this message that was refused, and no reason to say that all are
            LOG.log(Level.WARNING, "The mail server does not take message {0} yet; it is tried again", mail.id());
            return false;
        } catch (MessagingException | IOException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "Mail cannot be delivered and is tried again: {0}", e.getMessage());
            }
            failing = true;
            return false;
        }
    }

    private void giveUp() {
        transactions
                .call(waiting::giveUp)
                .forEach(id ->
                        LOG.log(Level.SEVERE, "Message {0} could not be delivered within a day and is given up", id));
    }
}
