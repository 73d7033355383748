package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.Attempt;
import org.cloudbackend.user.attendance.entity.Way;

/** The record of all attempts to check someone in. Those that are accepted are written with the check-in. */
class Attempts {

    /** Refused attempts of one person at one event that are kept: nobody fills the disk by scanning. */
    static final int KEPT_REFUSALS = 100;

    /** Those of one account of staff where nobody was recognised: a desk sees everybody's badges. */
    static final int KEPT_REFUSALS_OF_A_DESK = 10_000;

    private final EntityManager entities;

    @Inject
    Attempts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps a refusal, unless there are enough of this person, or this desk, at this event.
     *
     * @return the refusal, to be thrown
     */
    CheckInRefused refuse(Attempt attempt, CheckInRefused refusal) {
        oneByOne(attempt);
        add(attempt, refusal);
        return refusal;
    }

    /** Whether the person is checked in by this very code. */
    boolean cameBy(UUID eventId, UUID userId, int codeTurn) {
        List<?> turns = entities.createNativeQuery("""
                        select code_turn from attempt
                        where event_id = ?1 and user_id = ?2 and outcome = 'ACCEPTED'
                        order by recorded_at desc limit 1""")
                .setParameter(1, eventId)
                .setParameter(2, userId)
                .getResultList();
        return !turns.isEmpty() && Integer.valueOf(codeTurn).equals(turns.get(0));
    }

    /**
     * Removes attempts that came to us before a time; what another replica is removing is passed over.
     *
     * @param most how many at once
     * @return how many
     */
    int remove(Instant before, int most) {
        return entities.createNativeQuery("""
                        delete from attempt where id in (
                          select id from attempt where recorded_at < ?1 limit ?2 for update skip locked)""")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
    }

    /** Two that count at the same moment would both find room. */
    private void oneByOne(Attempt attempt) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "refusals:" + whom(attempt) + ":" + attempt.eventId())
                .getSingleResult();
    }

    private void add(Attempt attempt, CheckInRefused refusal) {
        entities.createNativeQuery("""
                        insert into attempt (id, event_id, user_id, actor_id, way, outcome, reason, nonce, code_turn,
                          attempted_at, recorded_at)
                        select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), cast(?4 as uuid), ?5, 'REFUSED', ?6,
                          ?7, cast(?8 as integer), cast(?9 as timestamptz), cast(?10 as timestamptz)
                        where (
                          select count(*) from (
                            select from attempt
                            where coalesce(user_id, actor_id) = cast(?11 as uuid) and outcome = 'REFUSED'
                              and (user_id is null) = (cast(?3 as uuid) is null)
                              and event_id is not distinct from cast(?2 as uuid)
                            limit ?12) kept) < ?12""")
                .setParameter(1, attempt.id())
                .setParameter(2, attempt.eventId())
                .setParameter(3, attempt.userId())
                .setParameter(4, attempt.actorId())
                .setParameter(5, attempt.way().name())
                .setParameter(6, refusal.reason().name())
                .setParameter(7, attempt.nonce())
                .setParameter(8, attempt.codeTurn())
                .setParameter(9, attempt.attemptedAt())
                .setParameter(10, attempt.recordedAt())
                .setParameter(11, whom(attempt))
                .setParameter(12, most(attempt))
                .executeUpdate();
    }

    private static int most(Attempt attempt) {
        return attempt.userId() == null && attempt.way() != Way.SCAN ? KEPT_REFUSALS_OF_A_DESK : KEPT_REFUSALS;
    }

    private static UUID whom(Attempt attempt) {
        return attempt.userId() == null ? attempt.actorId() : attempt.userId();
    }
}
