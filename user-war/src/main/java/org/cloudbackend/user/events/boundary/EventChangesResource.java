package org.cloudbackend.user.events.boundary;

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
import java.util.UUID;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.events.control.EventChange;
import org.cloudbackend.user.events.control.EventHistory;
import org.cloudbackend.user.events.control.Events;

/** What an event was before. */
@Path("events/{id}/changes")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class EventChangesResource {

    private final Events events;
    private final EventHistory history;

    @Inject
    public EventChangesResource(Events events, EventHistory history) {
        this.events = events;
        this.history = history;
    }

    @GET
    public Page<EventChange> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        events.checkInWindow(id).orElseThrow(NotFoundException::new);
        return history.read(id, page);
    }
}
