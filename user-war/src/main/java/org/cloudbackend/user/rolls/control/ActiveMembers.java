package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many members are active. To count a million takes the database more than a tenth of a second, and whoever watches
 * an event asks twice a second, so each replica remembers the number for ten seconds.
 */
@Singleton
class ActiveMembers {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final EntityManager entities;
    private final Clock clock;

    private long number;
    private Instant countedAt = Instant.MIN;

    @Inject
    ActiveMembers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of any number who ask at once, one counts. */
    synchronized long count() {
        var now = clock.instant();
        if (countedAt.isBefore(now.minus(REMEMBERED))) {
            number = countNow();
            countedAt = now;
        }
        return number;
    }

    private long countNow() {
        var count = entities.createNativeQuery("select count(*) from profile where status = 'ACTIVE'");
        return ((Number) count.getSingleResult()).longValue();
    }
}
