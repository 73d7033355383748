package org.cloudbackend.sociallog.logs.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.sociallog.logs.control.LogView;
import org.cloudbackend.sociallog.logs.control.Logs;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The social log. An account sees its own entries, an administrator all. */
@Path("social/logs")
@Dependent
@Transactional
@RolesAllowed({"user", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LogsResource {

    private final Logs logs;
    private final Caller caller;

    @Inject
    public LogsResource(Logs logs, Caller caller) {
        this.logs = logs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed("user")
    @APIResponseSchema(value = LogView.class, responseCode = "201", responseDescription = "Logged")
    public Response add(@Valid @NotNull NewLog log, @Context UriInfo uri) {
        var added = logs.add(caller.accountId(), log.happening());
        var location = uri.getAbsolutePathBuilder().path(added.id().toString()).build();
        // The path alone: the host that a caller knows is the gateway's
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location.getRawPath())
                .entity(added)
                .build();
    }

    @GET
    public Page<LogView> list(@BeanParam LogQuery query, @BeanParam PageRequest page) {
        return logs.search(query.search(), owner(), page);
    }

    /** An entry of someone else is not there for this caller: its existence is nobody's business. */
    @GET
    @Path("{id}")
    public LogView get(@PathParam("id") UUID id) {
        return logs.byId(id, owner()).orElseThrow(NotFoundException::new);
    }

    private Optional<UUID> owner() {
        return caller.hasRole("admin") ? Optional.empty() : Optional.of(caller.accountId());
    }
}
