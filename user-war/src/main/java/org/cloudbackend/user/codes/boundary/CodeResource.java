package org.cloudbackend.user.codes.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.user.codes.control.CheckInCodes;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The check-in code as text, for a screen that draws it itself. */
@Path("events/{id}/code")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {

    private final CheckInCodes codes;

    @Inject
    public CodeResource(CheckInCodes codes) {
        this.codes = codes;
    }

    @GET
    @APIResponseSchema(CodeView.class)
    public Response get(@PathParam("id") UUID id) {
        var code = codes.current(id).orElseThrow(NotFoundException::new);
        return Response.ok(CodeView.of(code))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
