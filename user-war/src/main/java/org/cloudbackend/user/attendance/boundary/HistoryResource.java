package org.cloudbackend.user.attendance.boundary;

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
import org.cloudbackend.user.attendance.control.History;
import org.cloudbackend.user.attendance.control.Visit;

/** The events that the caller came to. */
@Path("attendance/me")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final History history;
    private final Caller caller;

    @Inject
    public HistoryResource(History history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    /**
     * @param from earliest check-in
     * @param to the check-in must be before this
     */
    @GET
    public Page<Visit> list(@QueryParam("from") String from, @QueryParam("to") String to, @BeanParam PageRequest page) {
        return history.read(caller.accountId(), Period.of(from, to), page);
    }
}
