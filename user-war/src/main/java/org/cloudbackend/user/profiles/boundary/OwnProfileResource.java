package org.cloudbackend.user.profiles.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.profiles.control.ProfileView;
import org.cloudbackend.user.profiles.control.Profiles;

/** The caller's own profile. */
@Path("users/me")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class OwnProfileResource {

    private final Profiles profiles;
    private final Caller caller;

    @Inject
    public OwnProfileResource(Profiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    /** Makes the profile when the account comes here for the first time. */
    @GET
    public ProfileView get() {
        return profiles.ofAccount(caller.accountId());
    }
}
