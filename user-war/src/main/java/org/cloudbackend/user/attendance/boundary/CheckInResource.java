package org.cloudbackend.user.attendance.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.user.attendance.control.RollBook;

/** One check-in, which staff may take back. */
@Path("events/{id}/check-ins/{user_id}")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
public class CheckInResource {

    private final RollBook rollBook;
    private final AuditLog audit;

    @Inject
    public CheckInResource(RollBook rollBook, AuditLog audit) {
        this.rollBook = rollBook;
        this.audit = audit;
    }

    @DELETE
    public void undo(@PathParam("id") UUID id, @PathParam("user_id") UUID userId) {
        if (!rollBook.undo(id, userId)) {
            throw new NotFoundException();
        }
        var details = JsonSettings.json()
                .createObjectBuilder()
                .add("user_id", userId.toString())
                .build();
        audit.succeeded(AuditAction.ATTENDANCE_UNDONE, "event:" + id, details);
    }
}
