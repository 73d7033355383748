package org.cloudbackend.auth.accounts.control;

import java.util.Arrays;
import java.util.Locale;

/** How someone gets an account without an administrator. */
enum RegistrationMode {
    /** At once. */
    OPEN,
    /** Once the e-mail is verified. */
    VERIFY_EMAIL,
    /** Not at all. */
    CLOSED;

    static RegistrationMode of(String setting) {
        return Arrays.stream(values())
                .filter(mode ->
                        mode.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "REGISTRATION_MODE is " + setting + " but must be open, verify-email or closed."));
    }
}
