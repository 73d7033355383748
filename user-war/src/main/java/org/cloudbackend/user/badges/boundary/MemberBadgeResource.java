package org.cloudbackend.user.badges.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.user.badges.control.BadgeView;
import org.cloudbackend.user.badges.control.Badges;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The badge of any member: children and guests, who have no account, get theirs from staff. */
@Path("users/{id}/badge")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class MemberBadgeResource {

    private final Badges badges;
    private final AuditLog audit;

    @Inject
    public MemberBadgeResource(Badges badges, AuditLog audit) {
        this.badges = badges;
        this.audit = audit;
    }

    @GET
    public BadgeView get(@PathParam("id") UUID id) {
        return badges.current(id).orElseThrow(NotFoundException::new);
    }

    /** Issues a new badge; the old one ends at once. */
    @POST
    @Idempotent
    @APIResponseSchema(value = BadgeView.class, responseCode = "201", responseDescription = "Issued")
    public Response issue(@PathParam("id") UUID id) {
        var badge = badges.issue(id).orElseThrow(NotFoundException::new);
        audit.succeeded(AuditAction.BADGE_ISSUED, "member:" + id);
        return Response.status(Response.Status.CREATED).entity(badge).build();
    }
}
