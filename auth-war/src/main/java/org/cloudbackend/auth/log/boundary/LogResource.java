package org.cloudbackend.auth.log.boundary;

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
import org.cloudbackend.auth.log.control.LogFilter;
import org.cloudbackend.auth.log.control.LogList;
import org.cloudbackend.auth.log.control.LogView;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** Sign-ins, refusals and changes of accounts, newest first. Reading them is not written down. */
@Path("auth/log")
@Dependent
@Transactional
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {

    private final LogList list;

    @Inject
    public LogResource(LogList list) {
        this.list = list;
    }

    /**
     * @param action such as {@code session.opened}
     * @param outcome {@code success} or {@code refused}
     * @param from earliest time
     * @param to the time must be before this
     */
    @GET
    public Page<LogView> list(
            @QueryParam("account_id") String accountId,
            @QueryParam("action") String action,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam PageRequest page) {
        return list.read(LogFilter.of(accountId, action, outcome, Period.of(from, to)), page);
    }
}
