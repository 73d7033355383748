package org.cloudbackend.testkit;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** A message that arrived. */
public record Mail(MimeMessage message) {

    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String header(String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return part(0, "text/plain");
    }

    public String html() {
        return part(1, "text/html");
    }

    /** The one-time token of the link in it. */
    public String token() {
        var found = TOKEN.matcher(text());
        if (!found.find()) {
            throw new AssertionError("No token in: " + text());
        }
        return found.group(1);
    }

    private String part(int index, String type) {
        try {
            var parts = (MimeMultipart) message.getContent();
            BodyPart part = parts.getBodyPart(index);
            if (!parts.getContentType().startsWith("multipart/alternative") || !part.isMimeType(type)) {
                throw new AssertionError("Not " + type + " in an alternative: " + parts.getContentType());
            }
            return part.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
