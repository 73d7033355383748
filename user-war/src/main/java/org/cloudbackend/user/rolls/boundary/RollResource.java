package org.cloudbackend.user.rolls.boundary;

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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cloudbackend.kit.csv.CsvAnswer;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.rolls.control.Roll;
import org.cloudbackend.user.rolls.control.RollEntry;
import org.cloudbackend.user.rolls.control.RollEvent;
import org.cloudbackend.user.rolls.control.RollEvents;
import org.cloudbackend.user.rolls.control.RollExport;
import org.cloudbackend.user.rolls.control.RollFilter;

/** The roll of an event: page by page, or whole as a table. */
@Path("events/{id}/attendance")
@Dependent
@Transactional
@RolesAllowed({"staff", "admin"})
public class RollResource {

    private final RollEvents events;
    private final Roll roll;
    private final RollExport export;

    @Inject
    public RollResource(RollEvents events, Roll roll, RollExport export) {
        this.events = events;
        this.roll = roll;
        this.export = export;
    }

    /** @param query beginnings of words of the name */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<RollEntry> list(
            @PathParam("id") UUID id,
            @QueryParam("status") String status,
            @QueryParam("query") String query,
            @BeanParam PageRequest page) {
        return roll.read(find(id), RollFilter.of(status, query), page);
    }

    /** The same people as a table; a page of it there is not. */
    @GET
    @Produces(CsvAnswer.MEDIA_TYPE + ";qs=0.5")
    public Response table(
            @PathParam("id") UUID id, @QueryParam("status") String status, @QueryParam("query") String query) {
        var filter = RollFilter.of(status, query);
        var event = find(id);
        var name = "attendance-%s-%s".formatted(LocalDate.ofInstant(event.startsAt(), ZoneOffset.UTC), id);
        return CsvAnswer.of(name, table -> export.write(event, filter, table), export.header());
    }

    private RollEvent find(UUID id) {
        return events.find(id).orElseThrow(NotFoundException::new);
    }
}
