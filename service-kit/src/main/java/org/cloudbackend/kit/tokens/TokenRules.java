package org.cloudbackend.kit.tokens;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudbackend.kit.json.JsonSettings;

/**
 * What Liberty's MicroProfile JWT leaves unasked of a token whose signature, issuer, audience and end it has verified:
 * that it is an access token and no other kind of JWT, names its key, says whose it is, and holds already (RFC 9068,
 * section 4; RFC 8725, section 3.11).
 */
final class TokenRules {

    /** How far the clocks of the issuer and this service may differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private TokenRules() {}

    /**
     * The session of a token that fits; empty for a service's, which has none.
     *
     * @param groups the roles that the token gives
     * @throws TokenRefused if it does not fit
     */
    static Optional<UUID> sessionOf(String token, Set<String> groups, Instant now) {
        var header = part(token, 0);
        var claims = part(token, 1);
        require("at+jwt".equals(text(header, "typ")));
        require(text(header, "kid") != null);
        require(text(claims, "sub") != null);
        require(claims.containsKey("iat"));
        var latest = now.plus(LEEWAY).getEpochSecond();
        require(seconds(claims, "iat") <= latest && seconds(claims, "nbf") <= latest);
        return session(text(claims, "sid"), groups);
    }

    private static Optional<UUID> session(String sid, Set<String> groups) {
        if (sid == null) {
            require(groups.contains("service"));
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(sid));
        } catch (IllegalArgumentException e) {
            throw new TokenRefused();
        }
    }

    private static JsonObject part(String token, int index) {
        var decoded = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        try (var reader =
                JsonSettings.json().createReader(new StringReader(new String(decoded, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new TokenRefused();
        }
    }

    private static String text(JsonObject part, String name) {
        return part.get(name) instanceof JsonString string ? string.getString() : null;
    }

    private static long seconds(JsonObject claims, String name) {
        var number = claims.containsKey(name) ? claims.getJsonNumber(name) : null;
        return number == null ? Long.MIN_VALUE : number.longValue();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new TokenRefused();
        }
    }
}
