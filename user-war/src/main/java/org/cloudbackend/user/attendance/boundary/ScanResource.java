package org.cloudbackend.user.attendance.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.attendance.control.AttendanceMetrics;
import org.cloudbackend.user.attendance.control.CheckInDesk;
import org.cloudbackend.user.attendance.control.CheckInRefused;
import org.cloudbackend.user.attendance.control.Receipt;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Checking in by scanning the code at the event. A refusal is kept too. */
@Path("attendance/scan")
@Dependent
@Transactional(dontRollbackOn = ProblemException.class)
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScanResource {

    private final CheckInDesk desk;
    private final CheckInReports reports;
    private final AttendanceMetrics metrics;
    private final Caller caller;

    @Inject
    public ScanResource(CheckInDesk desk, CheckInReports reports, AttendanceMetrics metrics, Caller caller) {
        this.desk = desk;
        this.reports = reports;
        this.metrics = metrics;
        this.caller = caller;
    }

    /** 201 for a check-in, 200 for the same scan again. */
    @POST
    @Idempotent
    @APIResponseSchema(value = ScanAnswer.class, responseCode = "201", responseDescription = "Checked in")
    @APIResponse(responseCode = "200", description = "The same scan again: the answer it got before")
    public Response scan(@Valid @NotNull ScanRequest request) {
        var receipt = checkIn(request);
        reports.add(receipt);
        return Response.status(receipt.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .entity(ScanAnswer.of(receipt))
                .build();
    }

    private Receipt checkIn(ScanRequest request) {
        try {
            var receipt = desk.scan(request.by(caller.accountId()));
            metrics.scanned(receipt);
            return receipt;
        } catch (CheckInRefused refusal) {
            metrics.refused(refusal);
            throw refusal;
        }
    }
}
