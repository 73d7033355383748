package org.cloudbackend.user.rolls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.profiles.control.Profiles;
import org.cloudbackend.user.rolls.control.History;
import org.cloudbackend.user.rolls.control.Participation;
import org.cloudbackend.user.rolls.control.Today;
import org.cloudbackend.user.rolls.control.TodaysEvents;

/** The caller's own attendance: what has been, and what today brings. */
@Path("attendance/me")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class OwnHistoryResource {

    private final History history;
    private final Today today;
    private final Profiles profiles;
    private final Caller caller;

    @Inject
    public OwnHistoryResource(History history, Today today, Profiles profiles, Caller caller) {
        this.history = history;
        this.today = today;
        this.profiles = profiles;
        this.caller = caller;
    }

    /**
     * @param from earliest start of an event
     * @param to the event must start before this
     */
    @GET
    public Page<Participation> list(
            @QueryParam("from") String from, @QueryParam("to") String to, @BeanParam PageRequest page) {
        var starts = Period.of(from, to);
        return history.read(profiles.memberOf(caller.accountId()), starts, page);
    }

    @GET
    @Path("today")
    public TodaysEvents today() {
        return today.of(profiles.memberOf(caller.accountId()));
    }
}
