package org.cloudbackend.kit.tokens;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.cloudbackend.kit.sessions.EndedSessions;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token that is no access token of ours, or whose session has ended. It comes after authorization, which is
 * where Liberty looks at the token for the first time; calls that ask for no role have none. RESTEasy takes providers
 * with a constructor of no parameters only.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class AccessTokenFilter implements ContainerRequestFilter {

    @Inject
    private EndedSessions ended;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            TokenRules.sessionOf(token.getRawToken(), token.getGroups(), clock.instant())
                    .filter(ended::contains)
                    .ifPresent(session -> {
                        throw new TokenRefused();
                    });
        }
    }
}
