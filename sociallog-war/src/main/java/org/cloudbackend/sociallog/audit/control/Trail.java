package org.cloudbackend.sociallog.audit.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudbackend.kit.audit.AuditEvent;
import org.cloudbackend.kit.audit.AuditReceipt;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.sociallog.audit.entity.AuditRow;
import org.cloudbackend.sociallog.audit.entity.ChainLink;
import org.cloudbackend.sociallog.audit.entity.RecordedEvent;

/** The audit trail: one chain of events that only grows. */
public class Trail {

    private static final String LIST = "audit-events";
    private static final long APPEND_LOCK = 0x6175646974L;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Trail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Records the events that are new, in their order: all of them or, if one is not acceptable, none.
     *
     * @throws UnacceptableEvents if one cannot be recorded
     */
    public AuditReceipt append(String reporter, List<AuditEvent> events) {
        UnacceptableEvents.refuseIn(events, reporter);
        oneAtATime();
        var known = knownOf(events);
        var last = last();
        var recorded = 0;
        for (var event : events) {
            if (known.add(event.id())) {
                var next = RecordedEvent.after(last, event, clock.instant());
                entities.persist(new AuditRow(next));
                last = next.link();
                recorded++;
            }
        }
        return new AuditReceipt(recorded, events.size() - recorded);
    }

    /** The events that match, the last recorded first. */
    public Page<RecordedEvent> search(AuditSearch search, PageRequest page) {
        var query = new KeysetQuery("select * from audit_event")
                .andIfGiven("actor = ?", search.actor())
                .andIfGiven("action = ?", search.action())
                .andIfGiven("target = ?", search.target())
                .andIfGiven("outcome = ?", search.outcome().map(Enum::name))
                .andWithin("occurred_at", search.period());
        page.after(LIST).ifPresent(last -> query.and("sequence < ?", last.number(0)));
        var rows = query.entities(entities, AuditRow.class, "sequence desc", page);
        return Page.of(rows.stream().map(AuditRow::event).toList(), page, event -> Cursor.of(LIST, event.sequence()));
    }

    public Optional<RecordedEvent> bySequence(long sequence) {
        return Optional.ofNullable(entities.find(AuditRow.class, sequence)).map(AuditRow::event);
    }

    /**
     * Waits for its turn among all replicas, until the end of the transaction. A lock of its own, because a role needs
     * the right to update a row before it may lock it.
     */
    private void oneAtATime() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, APPEND_LOCK)
                .getSingleResult();
    }

    private Set<UUID> knownOf(List<AuditEvent> events) {
        var ids = events.stream().map(AuditEvent::id).toList();
        List<?> known = entities.createNativeQuery("select id from audit_event where id = any(cast(?1 as uuid[]))")
                .setParameter(1, ids.toString().replace('[', '{').replace(']', '}'))
                .getResultList();
        return known.stream().map(UUID.class::cast).collect(Collectors.toCollection(HashSet::new));
    }

    private ChainLink last() {
        return entities.createQuery("select r from AuditRow r order by r.sequence desc", AuditRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> row.event().link())
                .orElse(ChainLink.START);
    }
}
