package org.cloudbackend.auth.mail.control;

import java.util.Arrays;
import java.util.Locale;

/** How the connection to the mail server is encrypted (RFC 8314). */
enum SmtpTls {
    STARTTLS,
    IMPLICIT,
    NONE;

    static SmtpTls of(String setting) {
        return Arrays.stream(values())
                .filter(tls -> tls.name().toLowerCase(Locale.ROOT).equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "SMTP_TLS is " + setting + " but must be starttls, implicit or none."));
    }
}
