package org.cloudbackend.kit.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** This service's own access token, for calls to other services; asked for again shortly before it expires. */
@Singleton
public class ServiceToken {

    private static final Duration SPARE = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Optional<String> credentials;

    private String token;
    private Instant freshUntil = Instant.MIN;

    @Inject
    ServiceToken(
            @RestClient TokenEndpoint endpoint,
            Clock clock,
            @ConfigProperty(name = "service.name") String clientId,
            @ConfigProperty(name = "client.secret") Optional<String> secret) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.credentials = secret.map(known -> BasicCredentials.header(clientId, known));
    }

    /** The value of an Authorization header. */
    public synchronized String bearer() {
        var now = clock.instant();
        if (now.isAfter(freshUntil)) {
            var answer = endpoint.token(credentials.orElseThrow(ServiceToken::noSecret), "client_credentials");
            token = answer.accessToken();
            freshUntil = now.plusSeconds(answer.expiresIn()).minus(SPARE);
        }
        return "Bearer " + token;
    }

    private static IllegalStateException noSecret() {
        return new IllegalStateException("CLIENT_SECRET is not set: this service cannot call others");
    }

    /** Forgets the token: another service did not take it. */
    public synchronized void forget() {
        freshUntil = Instant.MIN;
    }
}
