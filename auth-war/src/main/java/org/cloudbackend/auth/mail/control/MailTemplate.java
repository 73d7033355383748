package org.cloudbackend.auth.mail.control;

import java.util.Locale;

/** The messages that we send. Each is a pair of resource files in each language: {@code mail/<name>.<language>.txt}, .html. */
public enum MailTemplate {
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    EMAIL_VERIFICATION,
    ACCOUNT_EXISTS,
    REGISTRATION_REPEATED;

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
