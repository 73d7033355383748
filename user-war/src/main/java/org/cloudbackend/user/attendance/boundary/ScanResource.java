package org.cloudbackend.user.attendance.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.attendance.control.CheckInDesk;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Checking in by scanning the code at the event. A refusal is kept too: it is counted. */
@Path("attendance/scan")
@Dependent
@Transactional(dontRollbackOn = ProblemException.class)
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScanResource {

    private final CheckInDesk desk;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public ScanResource(CheckInDesk desk, AuditLog audit, Caller caller) {
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
    }

    /** 201 for a check-in, 200 for the same scan again. */
    @POST
    @APIResponseSchema(value = ScanAnswer.class, responseCode = "201", responseDescription = "Checked in")
    @APIResponse(responseCode = "200", description = "The same scan again: the answer it got before")
    public Response scan(@Valid @NotNull ScanRequest request) {
        var receipt = desk.scan(request.by(caller.accountId()));
        if (!receipt.repeated()) {
            report(receipt.checkIn());
        }
        return Response.status(receipt.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .entity(ScanAnswer.of(receipt))
                .build();
    }

    private void report(CheckIn checkIn) {
        var details = Json.createObjectBuilder()
                .add("user_id", checkIn.userId().toString())
                .add("status", WireName.of(checkIn.status()))
                .add("way", WireName.of(checkIn.way()))
                .build();
        audit.succeeded(AuditAction.ATTENDANCE_CHECKED_IN, "event:" + checkIn.eventId(), details);
    }
}
