package org.cloudbackend.auth.sessions.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.auth.sessions.control.StoredEndings;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.problems.InvalidParameter;
import org.cloudbackend.kit.sessions.EndedSessionPage;

/** Tells the other services which sessions are over. The gateway has no route to it. */
@Path("internal/sessions/ended")
@Dependent
@Transactional
@RolesAllowed("service")
@Produces(MediaType.APPLICATION_JSON)
public class EndedSessionsResource {

    private final StoredEndings endings;

    @Inject
    public EndedSessionsResource(StoredEndings endings) {
        this.endings = endings;
    }

    /**
     * Sessions of which access tokens may still live. A caller that asks only for what is new lets its questions overlap
     * by 30 s: an end may be committed a little later than the time it is listed with.
     */
    @GET
    public EndedSessionPage ended(@QueryParam("since") String since, @QueryParam("after") String after) {
        return endings.page(time(since), session(after));
    }

    private static Instant time(String since) {
        return since == null ? Instant.EPOCH : Period.of(since, null).from();
    }

    private static UUID session(String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("after", "must be the id of a session");
        }
    }
}
