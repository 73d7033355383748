package org.cloudbackend.auth.mail.control;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A message in its final form: plain text and HTML, of which the reader's program shows the one it can (RFC 2046, 5.1.4). */
final class Letter extends MimeMessage {

    private final UUID id;

    private Letter(Session session, UUID id) {
        super(session);
        this.id = id;
    }

    static Letter of(WaitingMail mail, String from, Session session, Instant now) throws MessagingException {
        var wording = Wording.of(mail);
        var letter = new Letter(session, mail.id());
        letter.setFrom(new InternetAddress(from, true));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        letter.setSubject(wording.subject(), "UTF-8");
        letter.setSentDate(Date.from(now));
        letter.setHeader("Content-Language", mail.language().getLanguage());
        // Nobody wants the answers of absence notices (RFC 3834, section 5)
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(
                new MimeMultipart("alternative", part(wording.text(), "plain"), part(wording.html(), "html")));
        letter.saveChanges();
        return letter;
    }

    /** One id for all attempts, by which the receiving side may know a message that it gets twice. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@cloud-backend>");
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }
}
