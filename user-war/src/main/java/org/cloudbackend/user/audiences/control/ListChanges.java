package org.cloudbackend.user.audiences.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;

/** Puts members on the list of an event and takes them off: rows of the one table of attendance. */
class ListChanges {

    private final EntityManager entities;

    @Inject
    ListChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the event as it is: it is neither settled nor opened to all while its list changes. */
    void holdEvent(UUID eventId) {
        entities.createNativeQuery("select 1 from event where id = ?1 for share")
                .setParameter(1, eventId)
                .getResultList();
    }

    boolean isMember(UUID userId) {
        return !entities.createNativeQuery("select 1 from profile where id = ?1 and status <> 'ERASED'")
                .setParameter(1, userId)
                .getResultList()
                .isEmpty();
    }

    /**
     * Where absences are settled, a newcomer to the list has missed the event like everyone else.
     *
     * @return whether the member was not on the list
     */
    boolean add(UUID eventId, UUID userId) {
        return bind(eventId, userId, """
                        insert into attendance as known (event_id, user_id, status, settled, listed)
                        select e.id, ?2, case when e.settled_at is null then 'EXPECTED' else 'ABSENT' end,
                          e.settled_at is not null, true
                        from event e where e.id = ?1
                        on conflict (event_id, user_id) do update set listed = true where not known.listed""").executeUpdate() == 1;
    }

    /** Takes someone off who has done nothing, and of whom nothing is known: no row is left. */
    boolean forget(UUID eventId, UUID userId) {
        return bind(eventId, userId, """
                        delete from attendance
                        where event_id = ?1 and user_id = ?2 and listed and (status = 'EXPECTED' or settled)""").executeUpdate() == 1;
    }

    /** Takes someone off whose attendance is to stay known. */
    boolean strike(UUID eventId, UUID userId) {
        return bind(eventId, userId, """
                        update attendance set listed = false where event_id = ?1 and user_id = ?2 and listed""").executeUpdate() == 1;
    }

    private Query bind(UUID eventId, UUID userId, String statement) {
        return entities.createNativeQuery(statement).setParameter(1, eventId).setParameter(2, userId);
    }
}
