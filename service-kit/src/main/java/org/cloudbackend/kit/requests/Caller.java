package org.cloudbackend.kit.requests;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request that is being answered, from where, and with which token. */
@Dependent
public class Caller {

    private static final int MAX_USER_AGENT = 300;
    private static final Pattern IP_LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final HttpServletRequest request;

    @Inject
    public Caller(HttpServletRequest request) {
        this.request = request;
    }

    /** The account that signed in; only where a resource asks for a role that accounts have. */
    public UUID accountId() {
        return UUID.fromString(token().orElseThrow().getSubject());
    }

    /** The token's subject: an account's id or a client's name. Empty for an anonymous caller. */
    public Optional<String> subject() {
        return token().map(JsonWebToken::getSubject);
    }

    /** The session that the caller's token belongs to; only where a resource asks for a role that accounts have. */
    public UUID sessionId() {
        return UUID.fromString(token().orElseThrow().getClaim("sid"));
    }

    /** When the caller's token expires. */
    public Instant tokenExpiresAt() {
        return Instant.ofEpochSecond(token().orElseThrow().getExpirationTime());
    }

    public boolean hasRole(String role) {
        return token().map(JsonWebToken::getGroups).orElse(Set.of()).contains(role);
    }

    /** Asked of the request and not injected: Liberty logs an error where an anonymous caller has no token to inject. */
    private Optional<JsonWebToken> token() {
        return request.getUserPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    /** The client's IP address, as the gateway saw it; "unknown" where what came in is none. */
    public String address() {
        var address = request.getRemoteAddr();
        return IP_LITERAL.matcher(address).matches() ? address : "unknown";
    }

    /** The client's User-Agent header, cut to 300 characters; empty where it sent none. */
    public String userAgent() {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.length() <= MAX_USER_AGENT ? agent : agent.substring(0, MAX_USER_AGENT);
    }

    public String requestId() {
        return RequestId.of(request);
    }

    public Origin origin() {
        return new Origin(subject().orElse(null), address(), userAgent(), requestId());
    }
}
