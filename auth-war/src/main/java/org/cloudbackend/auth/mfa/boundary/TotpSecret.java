package org.cloudbackend.auth.mfa.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app is set up with.
 *
 * @param secret base 32, to be typed
 * @param otpauthUri the same and more, to be shown as a QR code
 */
public record TotpSecret(String secret, String otpauthUri) {

    /** @param issuer whose accounts these are, as the app shows it */
    static TotpSecret of(String secret, String issuer, String account) {
        var uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(encoded(issuer), encoded(account), secret, encoded(issuer));
        return new TotpSecret(secret, uri);
    }

    /** For a URI, where a plus is a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
