package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.events.entity.Event;

/** Events that nobody else changes before the transaction ends. */
class LockedEvents {

    private final EntityManager entities;

    @Inject
    LockedEvents(EntityManager entities) {
        this.entities = entities;
    }

    /** To change it: people go on checking in meanwhile. */
    Optional<Event> toChange(UUID id) {
        return lock(id, "select 1 from event where id = ?1 for no key update");
    }

    /** To delete it: whoever checks in at this moment has done so before, or finds no event. */
    Optional<Event> toDelete(UUID id) {
        return lock(id, "select 1 from event where id = ?1 for update");
    }

    private Optional<Event> lock(UUID id, String statement) {
        entities.createNativeQuery(statement).setParameter(1, id).getResultList();
        return Optional.ofNullable(entities.find(Event.class, id));
    }
}
