package org.cloudbackend.auth.clients.boundary;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cloudbackend.auth.clients.control.ClientView;
import org.cloudbackend.auth.clients.control.ClientWithSecret;
import org.cloudbackend.auth.clients.control.Clients;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.requests.Caller;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Programs that get tokens with a secret of their own. A secret is shown once, when it is made. */
@Path("auth/clients")
@Dependent
@Transactional
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class ClientsResource {

    private static final String ID = "{id: [a-z0-9-]{1,60}}";

    private final Clients clients;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public ClientsResource(Clients clients, AuthLog log, Caller caller) {
        this.clients = clients;
        this.log = log;
        this.caller = caller;
    }

    @GET
    public Page<ClientView> list(@BeanParam PageRequest page) {
        return clients.read(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ClientWithSecret.class, responseCode = "201", responseDescription = "Made")
    public Response create(@Valid @NotNull NewClient wanted, @Context UriInfo uri) {
        var client = clients.create(wanted.id(), wanted.name().strip());
        record(AuditAction.CLIENT_CREATED, client.id());
        // A path and no whole URI: the client knows the gateway's name, and not ours
        var location = uri.getAbsolutePathBuilder().path(client.id()).build();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location.getRawPath())
                .entity(client)
                .build();
    }

    @GET
    @Path(ID)
    public ClientView get(@PathParam("id") String id) {
        return clients.byId(id).orElseThrow(NotFoundException::new);
    }

    /** The old secret ends at once; tokens that it got stay good until they expire. */
    @POST
    @Path(ID + "/secret")
    public ClientWithSecret renewSecret(@PathParam("id") String id) {
        var client = clients.renewSecret(id);
        record(AuditAction.CLIENT_SECRET_RENEWED, id);
        return client;
    }

    /** Tokens that it got stay good until they expire. */
    @DELETE
    @Path(ID)
    public void delete(@PathParam("id") String id) {
        clients.delete(id);
        record(AuditAction.CLIENT_DELETED, id);
    }

    private void record(AuditAction action, String id) {
        log.record(caller.origin(), AuthEvent.succeeded(action).to("client:" + id));
    }
}
