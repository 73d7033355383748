package org.cloudbackend.sociallog.audit.boundary;

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
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.sociallog.audit.control.Trail;
import org.cloudbackend.sociallog.audit.entity.RecordedEvent;

/** The audit trail as administrators read it. */
@Path("audit/events")
@Dependent
@Transactional
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {

    private final Trail trail;

    @Inject
    public AuditEventsResource(Trail trail) {
        this.trail = trail;
    }

    @GET
    public Page<RecordedEvent> list(@BeanParam AuditQuery query, @BeanParam PageRequest page) {
        return trail.search(query.search(), page);
    }

    @GET
    @Path("{sequence}")
    public RecordedEvent get(@PathParam("sequence") long sequence) {
        return trail.bySequence(sequence).orElseThrow(NotFoundException::new);
    }
}
