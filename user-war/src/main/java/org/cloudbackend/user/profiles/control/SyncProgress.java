package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the accounts were read, by whichever replica. */
class SyncProgress {

    private final EntityManager entities;

    @Inject
    SyncProgress(EntityManager entities) {
        this.entities = entities;
    }

    /** Until when changes are taken over, held for this transaction; empty while another replica holds it. */
    Optional<Instant> hold() {
        return first("select read_until from account_sync for update skip locked");
    }

    /** Keeps how far it is, with more to come. */
    void reached(Instant until) {
        entities.createNativeQuery("update account_sync set read_until = cast(?1 as timestamptz)")
                .setParameter(1, until)
                .executeUpdate();
    }

    /** Keeps that there is nothing more. */
    void finished(Instant until, Instant now) {
        entities.createNativeQuery(
                        "update account_sync set read_until = cast(?1 as timestamptz), synced_at = cast(?2 as timestamptz)")
                .setParameter(1, until)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** When there was last nothing more; empty where that never was so. */
    Optional<Instant> finishedAt() {
        return first("select synced_at from account_sync where synced_at is not null");
    }

    private Optional<Instant> first(String select) {
        List<?> rows = entities.createNativeQuery(select).getResultList();
        return rows.stream().findFirst().map(time -> ((Timestamp) time).toInstant());
    }
}
