package org.cloudbackend.user.audiences.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cloudbackend.user.events.control.Events;

/** Who is expected at events that are not for all. */
public class Audiences {

    private final Events events;
    private final ListChanges lists;

    @Inject
    Audiences(Events events, ListChanges lists) {
        this.events = events;
        this.lists = lists;
    }

    /**
     * Puts a member on the list of an event.
     *
     * @return whether that was a change
     * @throws AudienceNotListed where all are expected
     */
    public boolean add(UUID eventId, UUID userId) {
        hold(eventId, userId);
        return lists.add(eventId, userId);
    }

    /** Takes a member off the list of an event; as {@link #add}. Who has come stays on the roll. */
    public boolean remove(UUID eventId, UUID userId) {
        hold(eventId, userId);
        return lists.forget(eventId, userId) || lists.strike(eventId, userId);
    }

    private void hold(UUID eventId, UUID userId) {
        lists.holdEvent(eventId);
        var event = events.checkInWindow(eventId).orElseThrow(NotFoundException::new);
        if (!lists.isMember(userId)) {
            throw new NotFoundException();
        }
        if (!event.isListed()) {
            throw new AudienceNotListed();
        }
    }
}
