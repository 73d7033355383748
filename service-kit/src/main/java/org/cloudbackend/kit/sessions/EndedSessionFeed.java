package org.cloudbackend.kit.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import org.cloudbackend.kit.identity.ServiceToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Reads from the auth service which sessions have ended since it was last asked. It asks for a little more than that: a
 * session is listed with the time at which its end began, and the end may have been committed a moment later.
 */
@Singleton
class EndedSessionFeed {

    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    private final EndedSessionsEndpoint endpoint;
    private final ServiceToken token;
    private final EndedSessionMemory memory;

    private Instant asOf;

    @Inject
    EndedSessionFeed(@RestClient EndedSessionsEndpoint endpoint, ServiceToken token, EndedSessionMemory memory) {
        this.endpoint = endpoint;
        this.token = token;
        this.memory = memory;
    }

    void read() {
        var first = page(asOf == null ? null : asOf.minus(OVERLAP), null);
        var page = first;
        memory.add(page.items());
        while (page.more()) {
            var last = page.items().get(page.items().size() - 1);
            page = page(last.endedAt(), last);
            memory.add(page.items());
        }
        memory.completed(first.asOf().minusSeconds(first.keepSeconds()));
        asOf = first.asOf();
    }

    private EndedSessionPage page(Instant since, EndedSession last) {
        try {
            return endpoint.ended(
                    token.bearer(),
                    since == null ? null : since.toString(),
                    last == null ? null : last.sessionId().toString());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == UNAUTHORIZED) {
                token.forget();
            }
            throw e;
        }
    }
}
