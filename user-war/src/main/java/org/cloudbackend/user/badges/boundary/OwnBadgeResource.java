package org.cloudbackend.user.badges.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.badges.control.BadgeView;
import org.cloudbackend.user.badges.control.Badges;
import org.cloudbackend.user.profiles.control.Profiles;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's own badge. */
@Path("users/me/badge")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class OwnBadgeResource {

    private final Badges badges;
    private final Profiles profiles;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public OwnBadgeResource(Badges badges, Profiles profiles, AuditLog audit, Caller caller) {
        this.badges = badges;
        this.profiles = profiles;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    public BadgeView get() {
        return badges.current(memberId()).orElseThrow(NotFoundException::new);
    }

    /** Issues a new badge; the old one ends at once. */
    @POST
    @Idempotent
    @APIResponseSchema(value = BadgeView.class, responseCode = "201", responseDescription = "Issued")
    public Response issue() {
        var memberId = memberId();
        var badge = badges.renew(memberId).orElseThrow(NotFoundException::new);
        audit.succeeded(AuditAction.BADGE_ISSUED, "member:" + memberId);
        return Response.status(Response.Status.CREATED).entity(badge).build();
    }

    private UUID memberId() {
        return profiles.memberOf(caller.accountId());
    }
}
