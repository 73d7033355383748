package org.cloudbackend.kit.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service takes traffic once it knows which sessions have ended. */
@Readiness
@ApplicationScoped
public class EndedSessionsReady implements HealthCheck {

    @Inject
    private EndedSessions sessions;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ended-sessions")
                .status(sessions.areKnown())
                .build();
    }
}
