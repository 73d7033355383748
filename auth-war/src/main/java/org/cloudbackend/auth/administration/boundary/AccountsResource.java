package org.cloudbackend.auth.administration.boundary;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountChanges;
import org.cloudbackend.auth.accounts.control.AccountFilter;
import org.cloudbackend.auth.accounts.control.AccountList;
import org.cloudbackend.auth.accounts.control.AccountPatch;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.VersionedAccount;
import org.cloudbackend.auth.administration.control.AccountAdministration;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** All accounts. */
@Path("auth/accounts")
@Dependent
@Transactional
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private final AccountList list;
    private final AccountChanges accounts;
    private final AccountAdministration administration;
    private final Caller caller;

    @Inject
    public AccountsResource(
            AccountList list, AccountChanges accounts, AccountAdministration administration, Caller caller) {
        this.list = list;
        this.accounts = accounts;
        this.administration = administration;
        this.caller = caller;
    }

    /** @param query beginnings of words of the name, the e-mail or the username */
    @GET
    public Page<AccountView> list(
            @QueryParam("query") String query,
            @QueryParam("role") String role,
            @QueryParam("status") String status,
            @BeanParam PageRequest page) {
        return list.read(AccountFilter.of(query, role, status), page);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(AccountView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(accounts.byId(id).orElseThrow(NotFoundException::new));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @APIResponseSchema(AccountView.class)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = AccountPatch.class)))
    public Response change(
            @PathParam("id") UUID id, @BeanParam IfMatch condition, @NotNull MergePatch<@Valid AccountPatch> patch) {
        return answer(administration.change(id, patch, condition, caller.origin()));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        administration.delete(id, caller.origin());
    }

    /** Signs the account out everywhere. */
    @DELETE
    @Path("{id}/sessions")
    public void endSessions(@PathParam("id") UUID id) {
        administration.signOut(id, caller.origin());
    }

    private static Response answer(VersionedAccount found) {
        return Response.ok(found.account())
                .header(HttpHeaders.ETAG, EntityTag.of(found.version()))
                .build();
    }
}
