package org.cloudbackend.auth.mail.control;

import java.util.List;
import java.util.Locale;

/** The languages that mail is written in. */
public final class MailLanguage {

    public static final Locale DEFAULT = Locale.ENGLISH;
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.ITALIAN);

    private static final int MAX_LENGTH = 500;

    private MailLanguage() {}

    /**
     * The language for a client, by lookup (RFC 4647, section 3.4).
     *
     * @param acceptLanguage the request's header; null where there is none
     */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_LENGTH) {
            return DEFAULT;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return found == null ? DEFAULT : found;
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }
}
