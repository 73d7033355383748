package org.cloudbackend.auth.sessions.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.auth.sessions.control.Refreshing;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;

/** Staying signed in. A refusal is kept too: it ends reused sessions. */
@Path("auth/refresh")
@Dependent
@PermitAll
@Transactional(dontRollbackOn = ProblemException.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefreshResource {

    private final Refreshing refreshing;
    private final TokenAnswer answer;
    private final Caller caller;

    @Inject
    public RefreshResource(Refreshing refreshing, TokenAnswer answer, Caller caller) {
        this.refreshing = refreshing;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    public Response refresh(@Valid @NotNull RefreshRequest request) {
        return answer.with(refreshing.rotate(request.refreshToken(), caller.origin()));
    }
}
