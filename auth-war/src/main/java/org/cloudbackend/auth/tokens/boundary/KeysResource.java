package org.cloudbackend.auth.tokens.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.cloudbackend.auth.tokens.control.KeyRotation;
import org.cloudbackend.auth.tokens.control.KeyView;
import org.cloudbackend.kit.requests.Caller;

/** The signing keys, for administrators. */
@Path("auth/keys")
@Dependent
@Transactional
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    private final KeyRotation rotation;
    private final Caller caller;

    @Inject
    public KeysResource(KeyRotation rotation, Caller caller) {
        this.rotation = rotation;
        this.caller = caller;
    }

    @GET
    public Keys list() {
        return new Keys(rotation.keys());
    }

    /** Lets the next key sign soon: when a key may be known to others, for example. */
    @POST
    @Path("rotation")
    public Response rotate() {
        var takesEffectAt = rotation.request(caller.origin());
        return Response.accepted(new Rotation(rotation.keys(), takesEffectAt)).build();
    }

    /** There are few of them: the list has one page. */
    public record Keys(List<KeyView> items) {}

    public record Rotation(List<KeyView> items, Instant takesEffectAt) {}
}
