package org.cloudbackend.user.profiles.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.profiles.control.ProfileList;
import org.cloudbackend.user.profiles.control.ProfileView;
import org.cloudbackend.user.profiles.control.Profiles;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/** All members, for those who run check-in. */
@Path("users")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {

    private final Profiles profiles;
    private final ProfileList list;

    @Inject
    public ProfilesResource(Profiles profiles, ProfileList list) {
        this.profiles = profiles;
        this.list = list;
    }

    /** @param query beginnings of words of the name or the e-mail */
    @GET
    public Page<ProfileView> list(
            @QueryParam("query") String query, @QueryParam("status") String status, @BeanParam PageRequest page) {
        return list.read(Words.of("query", query), Choice.of("status", status, ProfileStatus.class), page);
    }

    @GET
    @Path("{id}")
    public ProfileView get(@PathParam("id") UUID id) {
        return profiles.byId(id).orElseThrow(NotFoundException::new);
    }
}
