package org.cloudbackend.gateway.tokens.control;

import java.util.List;
import java.util.regex.Pattern;

/** The token of an Authorization header (RFC 6750, section 2.1). */
final class BearerToken {

    private static final Pattern CREDENTIALS = Pattern.compile("(?i:Bearer) +(\\S+)");

    private BearerToken() {}

    /**
     * @param authorization all Authorization headers of the request
     * @throws TokenInvalid unless there is exactly one and it holds a bearer token
     */
    static String in(List<String> authorization) {
        if (authorization.size() > 1) {
            throw TokenInvalid.refused();
        }
        return authorization.stream()
                .map(CREDENTIALS::matcher)
                .filter(credentials -> credentials.matches())
                .map(credentials -> credentials.group(1))
                .findFirst()
                .orElseThrow(TokenInvalid::missing);
    }
}
