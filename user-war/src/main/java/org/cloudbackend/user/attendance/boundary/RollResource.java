package org.cloudbackend.user.attendance.boundary;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.attendance.control.Roll;
import org.cloudbackend.user.attendance.control.RollEntry;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.events.control.Events;

/** The roll of an event. */
@Path("events/{id}/attendance")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class RollResource {

    private final Events events;
    private final Roll roll;

    @Inject
    public RollResource(Events events, Roll roll) {
        this.events = events;
        this.roll = roll;
    }

    @GET
    public Page<RollEntry> list(
            @PathParam("id") UUID id, @QueryParam("status") String status, @BeanParam PageRequest page) {
        events.checkInWindow(id).orElseThrow(NotFoundException::new);
        return roll.read(id, Choice.of("status", status, AttendanceStatus.class), page);
    }
}
