package org.cloudbackend.user.rolls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cloudbackend.user.rolls.control.EventStats;
import org.cloudbackend.user.rolls.control.Stats;

/** An event in numbers. */
@Path("events/{id}/stats")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class StatsResource {

    private final EventStats stats;

    @Inject
    public StatsResource(EventStats stats) {
        this.stats = stats;
    }

    @GET
    public Stats get(@PathParam("id") UUID id) {
        return stats.of(id).orElseThrow(NotFoundException::new);
    }
}
