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
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.badges.control.Badges;
import org.cloudbackend.user.profiles.control.Profiles;
import org.cloudbackend.user.qr.boundary.QrPicture;

/** The caller's own badge as a picture, to be shown on a phone. */
@Path("users/me/badge.{format: png|svg}")
@Dependent
@Transactional
@RolesAllowed("user")
public class OwnBadgePictureResource {

    private final Badges badges;
    private final Profiles profiles;
    private final Caller caller;

    @Inject
    public OwnBadgePictureResource(Badges badges, Profiles profiles, Caller caller) {
        this.badges = badges;
        this.profiles = profiles;
        this.caller = caller;
    }

    /** @param size width and height in pixels, 64 to 1024; 320 where it is not given */
    @GET
    @Produces({QrPicture.PNG, QrPicture.SVG})
    public Response get(@PathParam("format") String format, @QueryParam("size") String size) {
        var memberId = profiles.memberOf(caller.accountId());
        var badge = badges.current(memberId).orElseThrow(NotFoundException::new);
        return QrPicture.of(badge.code(), format, size);
    }
}
