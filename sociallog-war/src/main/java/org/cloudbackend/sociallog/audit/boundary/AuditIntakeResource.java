package org.cloudbackend.sociallog.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.audit.AuditBatch;
import org.cloudbackend.kit.audit.AuditReceipt;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.sociallog.audit.control.Trail;

/** Where the other services deliver what they have to report. The gateway has no route to it. */
@Path("internal/audit/events")
@Dependent
@Transactional
@RolesAllowed("service")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuditIntakeResource {

    private final Trail trail;
    private final Caller caller;

    @Inject
    public AuditIntakeResource(Trail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** Records a batch, all of it or nothing. A service reports what happened in it, not in another. Sending it again changes nothing: events are known by their id. */
    @POST
    public AuditReceipt record(@Valid @NotNull AuditBatch batch) {
        return trail.append(caller.subject().orElseThrow(), batch.events());
    }
}
