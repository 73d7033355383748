package org.cloudbackend.auth.log.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Removes old entries of the log. */
public class LogRetention {

    private final EntityManager entities;

    @Inject
    LogRetention(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Removes entries of before a time. What another replica is removing is passed over.
     *
     * @param most how many at once
     * @return how many
     */
    public int remove(Instant before, int most) {
        return entities.createNativeQuery("""
                        delete from auth_log where id in (
                          select id from auth_log where occurred_at < ?1
                          order by occurred_at, id limit ?2 for update skip locked)""")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
    }
}
