package org.cloudbackend.kit.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client's id and secret as an HTTP Basic header (RFC 6749, section 2.3.1: both parts form-encoded first). */
final class BasicCredentials {

    private BasicCredentials() {}

    static String header(String clientId, String secret) {
        var pair = URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
