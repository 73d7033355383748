package org.cloudbackend.user.profiles.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.kit.csv.CsvAnswer;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.user.profiles.control.MemberExport;
import org.cloudbackend.user.profiles.entity.ProfileStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All members as a table. JSON comes first where a client takes anything. */
@Path("users")
@Dependent
@Transactional
@RolesAllowed("admin")
@Produces(CsvAnswer.MEDIA_TYPE + ";qs=0.5")
public class MemberExportResource {

    private final MemberExport export;
    private final ProfileReports reports;

    @Inject
    public MemberExportResource(MemberExport export, ProfileReports reports) {
        this.export = export;
        this.reports = reports;
    }

    /**
     * Hidden in OpenAPI, which tells of one operation for each path and method: that is the list.
     *
     * @param query beginnings of words of the name or the e-mail, case and accents aside
     */
    @GET
    @Operation(hidden = true)
    public Response export(@QueryParam("query") String query, @QueryParam("status") String status) {
        var words = Words.of("query", query);
        var wanted = Choice.of("status", status, ProfileStatus.class);
        reports.exported(query, status);
        return CsvAnswer.of("members", table -> export.write(table, words, wanted), MemberExport.header());
    }
}
