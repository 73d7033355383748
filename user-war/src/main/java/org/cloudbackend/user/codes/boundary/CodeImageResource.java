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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.user.codes.control.CheckInCodes;
import org.cloudbackend.user.codes.control.QrCode;

/** The check-in code as a picture. */
@Path("events/{id}/code.{format: png|svg}")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
public class CodeImageResource {

    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    private final CheckInCodes codes;

    @Inject
    public CodeImageResource(CheckInCodes codes) {
        this.codes = codes;
    }

    /** @param size width and height in pixels, 64 to 1024; 320 where it is not given */
    @GET
    @Produces({PNG, SVG})
    public Response get(@PathParam("id") UUID id, @PathParam("format") String format, @QueryParam("size") String size) {
        var pixels = PictureSize.of(size);
        var code =
                new QrCode(codes.current(id).orElseThrow(NotFoundException::new).text());
        var picture = format.equals("png") ? Response.ok(code.png(pixels), PNG) : Response.ok(code.svg(pixels), SVG);
        return picture.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
