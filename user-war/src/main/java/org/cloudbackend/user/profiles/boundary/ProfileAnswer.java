package org.cloudbackend.user.profiles.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.user.profiles.control.VersionedProfile;

/** A member with the tag that a change of it must show. */
final class ProfileAnswer {

    private ProfileAnswer() {}

    static Response of(VersionedProfile member) {
        return Response.ok(member.profile())
                .header(HttpHeaders.ETAG, EntityTag.of(member.version()))
                .build();
    }
}
