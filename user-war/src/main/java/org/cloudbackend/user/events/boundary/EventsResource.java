package org.cloudbackend.user.events.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;
import org.cloudbackend.user.events.control.EventChanges;
import org.cloudbackend.user.events.control.EventList;
import org.cloudbackend.user.events.control.EventPatch;
import org.cloudbackend.user.events.control.EventView;
import org.cloudbackend.user.events.control.Events;
import org.cloudbackend.user.events.control.TimeZones;
import org.cloudbackend.user.events.control.VersionedEvent;
import org.cloudbackend.user.events.entity.EventStatus;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Events: staff plans them, members look them up. */
@Path("events")
@Dependent
@Transactional
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private final Events events;
    private final EventList list;
    private final EventChanges changes;
    private final TimeZones zones;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public EventsResource(
            Events events, EventList list, EventChanges changes, TimeZones zones, AuditLog audit, Caller caller) {
        this.events = events;
        this.list = list;
        this.changes = changes;
        this.zones = zones;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({"staff", "admin"})
    @APIResponseSchema(value = EventView.class, responseCode = "201", responseDescription = "Planned")
    public Response plan(@Valid @NotNull EventRequest request, @Context UriInfo uri) {
        var planned = events.plan(request.plan(zones), caller.accountId());
        var id = planned.event().id();
        audit.succeeded(AuditAction.EVENT_CREATED, "event:" + id);
        // A path and no whole URI: the client knows the gateway's name, and not ours
        var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
        return answer(Response.Status.CREATED, planned)
                .header(HttpHeaders.LOCATION, location.getRawPath())
                .build();
    }

    /**
     * @param from earliest start
     * @param to the start must be before this
     * @param query beginnings of words of the name or the location
     */
    @GET
    public Page<EventView> list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("status") String status,
            @QueryParam("query") String query,
            @BeanParam PageRequest page) {
        return list.read(
                Period.of(from, to), Choice.of("status", status, EventStatus.class), Words.of("query", query), page);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(EventView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.Status.OK, events.byId(id).orElseThrow(NotFoundException::new))
                .build();
    }

    /** Changes an event. Its {@code status} is set by hand, and with null follows the clock again. */
    @PATCH
    @Path("{id}")
    @RolesAllowed({"staff", "admin"})
    @Consumes(MergePatch.MEDIA_TYPE)
    @APIResponseSchema(EventView.class)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EventPatch.class)))
    public Response change(
            @PathParam("id") UUID id, @BeanParam IfMatch condition, @NotNull MergePatch<@Valid EventPatch> patch) {
        return answer(Response.Status.OK, changes.change(id, patch, condition, caller.accountId()))
                .build();
    }

    /** Deletes an event that nobody has come to. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({"staff", "admin"})
    public void delete(@PathParam("id") UUID id) {
        changes.delete(id);
    }

    private static Response.ResponseBuilder answer(Response.Status status, VersionedEvent versioned) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTag.of(versioned.version()))
                .entity(versioned.event());
    }
}
