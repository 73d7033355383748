package org.cloudbackend.user.attendance.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.problems.ProblemDetails;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemMapper;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.attendance.boundary.CheckInLine.Outcome;
import org.cloudbackend.user.attendance.control.Receipt;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Staff checks people in: one, or as many as a device without a network has collected. */
@Path("events/{id}/check-ins")
@Dependent
@RolesAllowed({"staff", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CheckInsResource {

    private static final int MAX_LINES = 1_000;

    private final StaffCheckIn desk;
    private final Caller caller;

    @Inject
    public CheckInsResource(StaffCheckIn desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** One object: 201 for a check-in, 200 for the same again. An array: 200, each line answered by itself. */
    @POST
    @Idempotent
    @RequestBody(content = @Content(schema = @Schema(oneOf = {CheckInRequest.class, CheckInRequest[].class})))
    @APIResponseSchema(value = CheckInAnswer.class, responseCode = "201", responseDescription = "Checked in")
    @APIResponse(
            responseCode = "200",
            description = "The same check-in again, or what came of each line",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            oneOf = {CheckInAnswer.class, CheckInUpload.class})))
    public Response checkIn(@PathParam("id") UUID id, @Context UriInfo uri, @NotNull JsonValue json) {
        if (json instanceof JsonArray lines) {
            return Response.ok(upload(id, lines, uri)).build();
        }
        var receipt = desk.checkIn(id, json).orElseThrow(NotFoundException::new);
        return Response.status(receipt.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .entity(CheckInAnswer.of(receipt))
                .build();
    }

    private CheckInUpload upload(UUID id, JsonArray lines, UriInfo uri) {
        if (lines.size() > MAX_LINES) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Send at most " + MAX_LINES + " check-ins at once.");
        }
        if (!desk.knows(id)) {
            throw new NotFoundException();
        }
        var instance = uri.getRequestUri().getRawPath();
        return new CheckInUpload(IntStream.range(0, lines.size())
                .mapToObj(index -> line(id, index, lines.get(index), instance))
                .toList());
    }

    private CheckInLine line(UUID id, int index, JsonValue json, String instance) {
        try {
            var receipt = desk.checkIn(id, json).orElseThrow(NotFoundException::new);
            return new CheckInLine(index, outcome(receipt), CheckInAnswer.of(receipt), null);
        } catch (RuntimeException e) {
            // Also where the database fails this line: those before it are committed, and their answers must not be
            // lost
            var problem = ProblemMapper.problemOf(e, caller.requestId());
            var details = ProblemDetails.of(problem, instance, caller.requestId());
            return new CheckInLine(index, Outcome.REFUSED, null, details);
        }
    }

    private static Outcome outcome(Receipt receipt) {
        return receipt.repeated() ? Outcome.REPEATED : Outcome.ACCEPTED;
    }
}
