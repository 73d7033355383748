package org.cloudbackend.auth.mail.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.auth.vault.control.MasterKey;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;

/**
 * Sends what waits. A message is sent at least once, by whichever replica takes it; what cannot be delivered is tried
 * again in growing pauses, and given up when it is a day old.
 */
@Singleton
public class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIDYING = Duration.ofMinutes(10);

    private final WaitingMails waiting;
    private final MasterKey masterKey;
    private final Transactions transactions;
    private final Jobs jobs;
    private final Optional<Postbox> postbox;
    private final String destination;

    private boolean failing;

    @Inject
    MailDelivery(
            WaitingMails waiting,
            MasterKey masterKey,
            Transactions transactions,
            Jobs jobs,
            MailSettings settings,
            Clock clock) {
        this.waiting = waiting;
        this.masterKey = masterKey;
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
            destination = "Mail is not delivered but waits for a day: neither SMTP_HOST nor MAIL_FOLDER is set";
        }
    }

    /** To be called once the database is migrated. */
    public void start() {
        LOG.log(postbox.isPresent() ? Level.INFO : Level.WARNING, destination);
        jobs.every(PAUSE, "Mail waits, its delivery fails", this::deliver);
        jobs.every(TIDYING, "Old mail cannot be removed", () -> transactions.run(waiting::forget));
    }

    /** Gives up first, also where nothing can be sent: whoever sets a mail server later sends no links of long ago. */
    private void deliver() {
        giveUp();
        postbox.ifPresent(this::deliverTo);
    }

    /** A server that does not answer is not asked again for each message. */
    private void deliverTo(Postbox box) {
        var next = transactions.call(waiting::take);
        while (next.isPresent() && canGoOnAfter(next.get(), box)) {
            next = transactions.call(waiting::take);
        }
    }

    /** Sends a message. What is wrong with it alone is no reason to hold up the next one. */
    private boolean canGoOnAfter(SealedMail mail, Postbox box) {
        try {
            box.take(mail.opened(masterKey));
        } catch (SendFailedException | AddressException e) {
            // Its text holds the address
            LOG.log(Level.WARNING, "Message {0} is refused and tried again", mail.id());
            return true;
        } catch (MessagingException | IOException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "Mail cannot be delivered and is tried again: {0}", e.getMessage());
            }
            failing = true;
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Message {0} cannot be opened and is tried again: {1}", new Object[] {mail.id(), e});
            return true;
        }
        transactions.run(() -> waiting.sent(mail.id()));
        if (failing) {
            LOG.info("Mail is delivered again");
        }
        failing = false;
        return true;
    }

    private void giveUp() {
        transactions
                .call(waiting::giveUp)
                .forEach(id ->
                        LOG.log(Level.SEVERE, "Message {0} could not be delivered within a day and is given up", id));
    }
}
