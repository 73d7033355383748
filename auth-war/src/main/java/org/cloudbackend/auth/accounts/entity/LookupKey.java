package org.cloudbackend.auth.accounts.entity;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which e-mails and usernames are compared: without regard to case and Unicode form. */
public final class LookupKey {

    private LookupKey() {}

    public static String of(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
