package org.cloudbackend.gateway.tokens.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudbackend.gateway.tokens.control.PublishedKeys;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The gateway takes traffic once it can verify it. */
@Readiness
@ApplicationScoped
class KeysReady implements HealthCheck {

    @Inject
    private PublishedKeys keys;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keys").status(keys.wereFetched()).build();
    }
}
