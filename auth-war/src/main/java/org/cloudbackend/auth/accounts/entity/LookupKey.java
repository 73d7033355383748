package org.cloudbackend.auth.accounts.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which e-mails and usernames are compared: without regard to case and Unicode form. Java has no case
 * folding (Unicode, section 5.18); to lower, upper and lower case again comes to the same, and brings "ẞ", "ß" and "SS"
 * together.
 */
public final class LookupKey {

    private LookupKey() {}

    public static String of(String text) {
        var folded = compatible(text)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return compatible(folded).strip();
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
