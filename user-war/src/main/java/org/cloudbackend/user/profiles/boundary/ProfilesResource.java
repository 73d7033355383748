package org.cloudbackend.user.profiles.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.kit.idempotency.Idempotent;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;
import org.cloudbackend.user.profiles.control.Members;
import org.cloudbackend.user.profiles.control.NewMember;
import org.cloudbackend.user.profiles.control.ProfileList;
import org.cloudbackend.user.profiles.control.ProfilePatch;
import org.cloudbackend.user.profiles.control.ProfileView;
import org.cloudbackend.user.profiles.control.Profiles;
import org.cloudbackend.user.profiles.entity.ProfileStatus;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** All members, for those who run check-in. */
@Path("users")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {

    private final Profiles profiles;
    private final ProfileList list;
    private final Members members;
    private final ProfileReports reports;

    @Inject
    public ProfilesResource(Profiles profiles, ProfileList list, Members members, ProfileReports reports) {
        this.profiles = profiles;
        this.list = list;
        this.members = members;
        this.reports = reports;
    }

    /** @param query beginnings of words of the name or the e-mail, case and accents aside */
    @GET
    public Page<ProfileView> list(
            @QueryParam("query") String query, @QueryParam("status") String status, @BeanParam PageRequest page) {
        return list.read(Words.of("query", query), Choice.of("status", status, ProfileStatus.class), page);
    }

    /** A member without an account. */
    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ProfileView.class, responseCode = "201", responseDescription = "Made")
    public Response create(@Valid @NotNull NewMember wanted, @Context UriInfo uri) {
        var member = members.create(wanted);
        var id = member.profile().id();
        reports.created(id);
        // A path and no whole URI: the client knows the gateway's name, and not ours
        var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location.getRawPath())
                .header(HttpHeaders.ETAG, EntityTag.of(member.version()))
                .entity(member.profile())
                .build();
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(ProfileView.class)
    public Response get(@PathParam("id") UUID id) {
        return ProfileAnswer.of(profiles.versioned(id).orElseThrow(NotFoundException::new));
    }

    /** An {@code account_id} links the member to the account that they have got. */
    @PATCH
    @Path("{id}")
    @RolesAllowed("admin")
    @Consumes(MergePatch.MEDIA_TYPE)
    @APIResponseSchema(ProfileView.class)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ProfilePatch.class)))
    public Response change(
            @PathParam("id") UUID id, @BeanParam IfMatch condition, @NotNull MergePatch<@Valid ProfilePatch> patch) {
        var changed = members.change(id, patch, condition);
        reports.changed(id, patch);
        if (patch.names("account_id")) {
            reports.linked(id, patch.values().accountId());
        }
        return ProfileAnswer.of(changed);
    }

    /** Erases a member without an account. What attendance figures are made of stays. */
    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    public void erase(@PathParam("id") UUID id) {
        members.erase(id);
        reports.erased(id);
    }
}
