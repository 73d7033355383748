package org.cloudbackend.user.audiences.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.audiences.control.Audiences;
import org.cloudbackend.user.audiences.control.ListedMember;
import org.cloudbackend.user.audiences.control.MemberList;
import org.cloudbackend.user.events.control.Events;

/** The list of an event that is not for all. */
@Path("events/{id}/members")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class EventMembersResource {

    private final Events events;
    private final MemberList list;
    private final Audiences audiences;
    private final AuditLog audit;

    @Inject
    public EventMembersResource(Events events, MemberList list, Audiences audiences, AuditLog audit) {
        this.events = events;
        this.list = list;
        this.audiences = audiences;
        this.audit = audit;
    }

    @GET
    public Page<ListedMember> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        events.checkInWindow(id).orElseThrow(NotFoundException::new);
        return list.read(id, page);
    }

    /** Who is on the list already stays there. */
    @PUT
    @Path("{user_id}")
    public void add(@PathParam("id") UUID id, @PathParam("user_id") UUID userId) {
        if (audiences.add(id, userId)) {
            report(AuditAction.EVENT_MEMBER_ADDED, id, userId);
        }
    }

    /** Who is not on the list stays off. */
    @DELETE
    @Path("{user_id}")
    public void remove(@PathParam("id") UUID id, @PathParam("user_id") UUID userId) {
        if (audiences.remove(id, userId)) {
            report(AuditAction.EVENT_MEMBER_REMOVED, id, userId);
        }
    }

    private void report(AuditAction action, UUID id, UUID userId) {
        var details = Json.createObjectBuilder().add("user_id", userId.toString());
        audit.succeeded(action, "event:" + id, details.build());
    }
}
