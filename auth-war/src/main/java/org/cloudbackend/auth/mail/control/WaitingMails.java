package org.cloudbackend.auth.mail.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the table {@code mail}, as the delivery sees them. */
class WaitingMails {

    /** How long a message may wait. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration SENT_KEPT = Duration.ofDays(1);
    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(30);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    WaitingMails(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Takes the message that has waited longest. Its next attempt is set before this one begins: no other replica takes
     * it meanwhile, no connection is held while it is sent, and a crash is an attempt that has failed. It is opened when
     * this is committed: a row that cannot be opened would be the next one for ever. The pauses grow from one minute to a
     * little over four hours.
     */
    Optional<SealedMail> take() {
        List<?> taken =
                entities.createNativeQuery("""
                        with due as (
                          select id from mail where next_attempt_at <= ?1
                          order by next_attempt_at limit 1
                          for update skip locked)
                        update mail m
                        set attempts = attempts + 1, next_attempt_at = cast(?1 as timestamptz) + interval '1 minute' * (1 << least(attempts, 8))
                        from due
                        where m.id = due.id
                        returning m.id, m.template, m.language, m.recipient, m.sealed_values""").setParameter(1, clock.instant()).getResultList();
        return taken.stream().findFirst().map(row -> sealed((Object[]) row));
    }

    void sent(UUID id) {
        entities.createNativeQuery("""
                        update mail set sent_at = ?1, next_attempt_at = null, sealed_values = null
                        where id = ?2 and next_attempt_at is not null""")
                .setParameter(1, clock.instant())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Marks what has waited for too long, whether it was tried or not, and tells which messages these are. */
    List<?> giveUp() {
        return entities.createNativeQuery("""
                        with old as (
                          update mail set given_up_at = ?1, next_attempt_at = null, sealed_values = null
                          where next_attempt_at is not null and created_at <= ?2
                          returning id)
                        select cast(id as text) from old""")
                .setParameter(1, clock.instant())
                .setParameter(2, clock.instant().minus(PATIENCE))
                .getResultList();
    }

    void forget() {
        entities.createNativeQuery("delete from mail where sent_at <= ?1 or given_up_at <= ?2")
                .setParameter(1, clock.instant().minus(SENT_KEPT))
                .setParameter(2, clock.instant().minus(GIVEN_UP_KEPT))
                .executeUpdate();
    }

    private static SealedMail sealed(Object... row) {
        return new SealedMail((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (byte[]) row[4]);
    }
}
