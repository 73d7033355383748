package org.cloudbackend.user.profiles.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.versions.IfMatch;
import org.cloudbackend.user.profiles.control.Members;
import org.cloudbackend.user.profiles.control.OwnProfilePatch;
import org.cloudbackend.user.profiles.control.ProfileView;
import org.cloudbackend.user.profiles.control.Profiles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's own profile. */
@Path("users/me")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class OwnProfileResource {

    private final Profiles profiles;
    private final Members members;
    private final ProfileReports reports;
    private final Caller caller;

    @Inject
    public OwnProfileResource(Profiles profiles, Members members, ProfileReports reports, Caller caller) {
        this.profiles = profiles;
        this.members = members;
        this.reports = reports;
        this.caller = caller;
    }

    /** Makes the profile when the account comes here for the first time. */
    @GET
    @APIResponseSchema(ProfileView.class)
    public Response get() {
        return ProfileAnswer.of(profiles.ofAccount(caller.accountId()));
    }

    /** A name that is changed here stays until the account's own name changes. */
    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @APIResponseSchema(ProfileView.class)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = OwnProfilePatch.class)))
    public Response change(@BeanParam IfMatch condition, @NotNull MergePatch<@Valid OwnProfilePatch> patch) {
        var changed = members.changeOwn(caller.accountId(), patch, condition);
        reports.changed(changed.profile().id(), patch);
        return ProfileAnswer.of(changed);
    }
}
