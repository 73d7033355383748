package org.cloudbackend.user.codes.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.codes.entity.CheckInKey;

/** The check-in codes of all events. */
public class CheckInCodes {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CheckInCodes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Gives a new event the key that its codes will be signed with. */
    public void makeKey(UUID eventId) {
        entities.persist(CheckInKey.random(eventId));
    }

    /** The code that the event shows now; empty where there is no such event. */
    public Optional<CheckInCode> current(UUID eventId) {
        return keyOf(eventId).map(key -> CheckInCode.at(clock.instant(), eventId, key));
    }

    private Optional<byte[]> keyOf(UUID eventId) {
        return Optional.ofNullable(entities.find(CheckInKey.class, eventId)).map(CheckInKey::secret);
    }
}
