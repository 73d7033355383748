package org.cloudbackend.auth.mail.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;

/** Hands messages to an SMTP server (RFC 5321). */
final class SmtpPostbox implements Postbox {

    private final MailSettings settings;
    private final Session session;
    private final Clock clock;

    SmtpPostbox(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(settings.smtp());
        this.clock = clock;
    }

    @Override
    public void take(WaitingMail mail) throws MessagingException {
        var letter = Letter.of(mail, settings.from, session, clock.instant());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.user.orElse(null), settings.password.orElse(null));
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }
}
