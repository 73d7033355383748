package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.database.Transactions;

/**
 * Sets those absent who were expected and did not come, once check-in is over. It does so in small transactions, each of
 * which holds the event: of any number of replicas one works on it, and a replica that stops is followed by another.
 */
public class Settlement {

    private static final int BATCH = 5_000;

    private final Transactions transactions;
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Settlement(Transactions transactions, EntityManager entities, Clock clock) {
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
    }

    /** Settles all events whose check-in is over. */
    public void run() {
        boolean worked;
        do {
            worked = transactions.call(this::step);
        } while (worked);
    }

    /** @return whether there was something to do */
    private boolean step() {
        var now = clock.instant();
        var due = lockDue(now);
        due.ifPresent(event -> {
            // One of the two in a transaction: it locks members first and then rows, as those do who rename members
            if (settleExpected(event) == 0 && settleOthers(event) == 0) {
                close(event, now);
            }
        });
        return due.isPresent();
    }

    /** Holds the event, and lets others go on writing rows that point to it. */
    private Optional<UUID> lockDue(Instant now) {
        List<?> due = entities.createNativeQuery("""
                        select id from event
                        where check_in_closes_at <= ?1 and settled_at is null
                          and status_by_hand is distinct from 'CANCELLED'
                        order by check_in_closes_at
                        limit 1
                        for no key update skip locked""").setParameter(1, now).getResultList();
        return due.stream().findFirst().map(UUID.class::cast);
    }

    private int settleExpected(UUID eventId) {
        return entities.createNativeQuery("""
                        update attendance set status = 'ABSENT', settled = true
                        where event_id = ?1 and status = 'EXPECTED' and user_id in (
                          select user_id from attendance where event_id = ?1 and status = 'EXPECTED'
                          order by user_id limit ?2 for update)""")
                .setParameter(1, eventId)
                .setParameter(2, BATCH)
                .executeUpdate();
    }

    /**
     * At an event for all everyone is expected who was a member while one could check in. Who locks several members does
     * it in the order of their ids: then nobody waits in a circle.
     */
    private int settleOthers(UUID eventId) {
        return entities.createNativeQuery("""
                        insert into attendance (event_id, user_id, status, settled)
                        select e.id, p.id, 'ABSENT', true
                        from event e join profile p on p.status = 'ACTIVE' and p.created_at <= e.check_in_closes_at
                        where e.id = ?1 and e.audience = 'ALL' and not exists (
                          select from attendance a where a.event_id = ?1 and a.user_id = p.id)
                        order by p.id
                        limit ?2
                        for share of p
                        on conflict do nothing""")
                .setParameter(1, eventId)
                .setParameter(2, BATCH)
                .executeUpdate();
    }

    /** Leaves the event for another step where someone has become expected meanwhile. */
    private void close(UUID eventId, Instant now) {
        entities.createNativeQuery("""
                        update event set settled_at = ?2
                        where id = ?1 and not exists (
                          select from attendance where event_id = ?1 and status = 'EXPECTED')""")
                .setParameter(1, eventId)
                .setParameter(2, now)
                .executeUpdate();
    }
}
