package org.cloudbackend.user.live.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.problems.InvalidParameter;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.live.control.LiveSeats;
import org.cloudbackend.user.live.control.Watcher;
import org.cloudbackend.user.rolls.control.RollEvents;

/** An event's attendance as it happens, by server-sent events. */
@Path("events/{id}/stream")
@Dependent
@RolesAllowed({"staff", "admin"})
public class LiveResource {

    private static final String LAST_SEEN = "Last-Event-ID";

    private final RollEvents events;
    private final LiveSeats seats;
    private final Transactions transactions;
    private final Caller caller;

    @Inject
    public LiveResource(RollEvents events, LiveSeats seats, Transactions transactions, Caller caller) {
        this.events = events;
        this.seats = seats;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** @param lastSeen the id of the last event that the client has seen, as browsers send it when they come back */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void watch(
            @PathParam("id") UUID id, @HeaderParam(LAST_SEEN) String lastSeen, @Suspended AsyncResponse answer) {
        var watcher = new Watcher(id, caller.sessionId(), caller.tokenExpiresAt(), seen(lastSeen));
        transactions.call(() -> events.find(id)).orElseThrow(NotFoundException::new);
        seats.take(watcher, show -> answer.resume(stream(show)));
    }

    private static Response stream(LiveSeats.Show show) {
        StreamingOutput body = show::to;
        return Response.ok(body, MediaType.SERVER_SENT_EVENTS_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // nginx would hold events back until its buffer is full
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static Long seen(String lastSeen) {
        if (lastSeen == null || lastSeen.isBlank()) {
            return null;
        }
        if (!lastSeen.matches("[0-9]{1,18}")) {
            throw new InvalidParameter(LAST_SEEN, "must be the id of an event of this stream");
        }
        return Long.valueOf(lastSeen);
    }
}
