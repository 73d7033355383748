package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events that have a roll, which all have. */
public class RollEvents {

    private final EntityManager entities;

    @Inject
    RollEvents(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<RollEvent> find(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select e.starts_at, e.audience = 'ALL' and e.settled_at is null from event e where e.id = ?1""").setParameter(1, id).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RollEvent(id, ((Timestamp) row[0]).toInstant(), (Boolean) row[1]))
                .findFirst();
    }
}
