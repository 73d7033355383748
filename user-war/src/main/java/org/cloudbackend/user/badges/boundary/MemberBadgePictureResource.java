package org.cloudbackend.user.badges.boundary;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.user.badges.control.Badges;
import org.cloudbackend.user.qr.boundary.QrPicture;

/** The badge of any member as a picture, to be printed. */
@Path("users/{id}/badge.{format: png|svg}")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
public class MemberBadgePictureResource {

    private final Badges badges;

    @Inject
    public MemberBadgePictureResource(Badges badges) {
        this.badges = badges;
    }

    /** @param size width and height in pixels, 64 to 1024; 320 where it is not given */
    @GET
    @Produces({QrPicture.PNG, QrPicture.SVG})
    public Response get(@PathParam("id") UUID id, @PathParam("format") String format, @QueryParam("size") String size) {
        var badge = badges.current(id).orElseThrow(NotFoundException::new);
        return QrPicture.of(badge.code(), format, size);
    }
}
