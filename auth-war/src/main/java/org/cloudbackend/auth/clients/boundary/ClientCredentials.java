package org.cloudbackend.auth.clients.boundary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudbackend.auth.clients.control.InvalidClient;

/** A client's id and secret, from the Basic header or from the form (RFC 6749, section 2.3.1). */
record ClientCredentials(String id, String secret) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final String BASIC = "Basic ";

    static ClientCredentials from(String authorization, String formId, String formSecret) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .map(header -> fromBasic(header.substring(BASIC.length()).strip()))
                .or(() -> formId == null || formSecret == null
                        ? Optional.empty()
                        : Optional.of(new ClientCredentials(formId, formSecret)))
                .filter(credentials -> ID.matcher(credentials.id()).matches())
                .orElseThrow(InvalidClient::new);
    }

    private static ClientCredentials fromBasic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon > 0) {
                return new ClientCredentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidClient();
        }
        throw new InvalidClient();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
