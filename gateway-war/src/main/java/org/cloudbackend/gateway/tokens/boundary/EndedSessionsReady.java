package org.cloudbackend.gateway.tokens.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudbackend.kit.sessions.EndedSessionMemory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The gateway takes traffic once it knows which sessions have ended. */
@Readiness
@ApplicationScoped
class EndedSessionsReady implements HealthCheck {

    @Inject
    private EndedSessionMemory sessions;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ended-sessions")
                .status(sessions.wasRead())
                .build();
    }
}
