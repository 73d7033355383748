package org.cloudbackend.user.rolls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.profiles.control.Profiles;
import org.cloudbackend.user.rolls.control.History;
import org.cloudbackend.user.rolls.control.Participation;

/** A member's attendance, for staff. */
@Path("users/{id}/attendance")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class MemberHistoryResource {

    private final History history;
    private final Profiles profiles;

    @Inject
    public MemberHistoryResource(History history, Profiles profiles) {
        this.history = history;
        this.profiles = profiles;
    }

    /**
     * @param from earliest start of an event
     * @param to the event must start before this
     */
    @GET
    public Page<Participation> list(
            @PathParam("id") UUID id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam PageRequest page) {
        var starts = Period.of(from, to);
        profiles.byId(id).orElseThrow(NotFoundException::new);
        return history.read(id, starts, page);
    }
}
