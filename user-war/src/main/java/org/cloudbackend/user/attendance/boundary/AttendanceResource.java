package org.cloudbackend.user.attendance.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.attendance.control.RollBook;
import org.cloudbackend.user.attendance.control.Standing;

/** How one person stands to an event, as staff sets it. */
@Path("events/{id}/attendance/{user_id}")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    private final RollBook rollBook;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public AttendanceResource(RollBook rollBook, AuditLog audit, Caller caller) {
        this.rollBook = rollBook;
        this.audit = audit;
        this.caller = caller;
    }

    @PUT
    public Standing set(
            @PathParam("id") UUID id, @PathParam("user_id") UUID userId, @Valid @NotNull AttendanceRequest request) {
        var change = rollBook.set(request.of(id, userId, caller.accountId())).orElseThrow(NotFoundException::new);
        if (!change.after().equals(change.before())) {
            report(change.after());
        }
        return change.after();
    }

    /** Why somebody is away, which may be an illness, is not told: what the trail holds cannot be erased. */
    private void report(Standing standing) {
        var details = JsonSettings.json()
                .createObjectBuilder()
                .add("user_id", standing.userId().toString())
                .add("status", WireName.of(standing.status()))
                .build();
        audit.succeeded(AuditAction.ATTENDANCE_CHANGED, "event:" + standing.eventId(), details);
    }
}
