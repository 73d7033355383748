package org.cloudbackend.user.profiles.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cloudbackend.kit.csv.CsvAnswer;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.problems.InvalidParameter;
import org.cloudbackend.user.profiles.control.ImportReport;
import org.cloudbackend.user.profiles.control.MemberImport;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Members out of a file. */
@Path("users/import")
@Dependent
@Transactional
@RolesAllowed("admin")
@Consumes(CsvAnswer.MEDIA_TYPE)
@Produces(MediaType.APPLICATION_JSON)
public class MemberImportResource {

    private final MemberImport members;
    private final ProfileReports reports;

    @Inject
    public MemberImportResource(MemberImport members, ProfileReports reports) {
        this.members = members;
        this.reports = reports;
    }

    /** @param dryRun {@code true} to be told every bad line and import nothing */
    @POST
    @Idempotent
    @APIResponseSchema(ImportReport.class)
    @RequestBody(content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response run(@QueryParam("dry_run") String dryRun, @NotNull ImportFile file) {
        var isDry = isDry(dryRun);
        if (isDry) {
            return Response.ok(members.dryRun(file.text())).build();
        }
        var report = members.run(file.text());
        reports.imported(report.imported());
        return Response.ok(report).build();
    }

    private static boolean isDry(String dryRun) {
        if (dryRun != null && !List.of("true", "false").contains(dryRun)) {
            throw new InvalidParameter("dry_run", "must be true or false");
        }
        return Boolean.parseBoolean(dryRun);
    }
}
