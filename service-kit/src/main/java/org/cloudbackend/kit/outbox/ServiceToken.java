package org.cloudbackend.kit.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** This service's own access token, for calls to other services; asked for again shortly before it expires. */
@Singleton
class ServiceToken {

    private static final Duration SPARE = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final String credentials;

    private String token;
    private Instant freshUntil = Instant.MIN;

    @Inject
    ServiceToken(
            @RestClient TokenEndpoint endpoint,
            Clock clock,
            @ConfigProperty(name = "service.name") String clientId,
            @ConfigProperty(name = "client.secret") String secret) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.credentials = BasicCredentials.header(clientId, secret);
    }

    synchronized String bearer() {
        var now = clock.instant();
        if (now.isAfter(freshUntil)) {
            var answer = endpoint.token(credentials, "client_credentials");
            token = answer.accessToken();
            freshUntil = now.plusSeconds(answer.expiresIn()).minus(SPARE);
        }
        return "Bearer " + token;
    }

    /** Forgets the token: another service did not take it. */
    synchronized void forget() {
        freshUntil = Instant.MIN;
    }
}
