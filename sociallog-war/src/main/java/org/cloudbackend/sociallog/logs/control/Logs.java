package org.cloudbackend.sociallog.logs.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.sociallog.filters.control.Conditions;
import org.cloudbackend.sociallog.filters.control.Period;
import org.cloudbackend.sociallog.logs.entity.Happening;
import org.cloudbackend.sociallog.logs.entity.LogEntry;

/** The social log. Where an owner is given, only the entries of this account exist. */
public class Logs {

    private static final String LIST = "social-logs";

    /** All columns but the searched words, which nobody reads. */
    private static final String SELECT = """
            select id, account_id, network, action, content, status, occurred_at, actor, reference, metadata, created_at
            from log_entry""";

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Logs(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public LogView add(UUID accountId, Happening happening) {
        var entry = new LogEntry(Ids.next(), accountId, happening, clock.instant());
        entities.persist(entry);
        return LogView.of(entry);
    }

    public Optional<LogView> byId(UUID id, Optional<UUID> owner) {
        return Optional.ofNullable(entities.find(LogEntry.class, id))
                .filter(entry -> owner.isEmpty() || owner.get().equals(entry.accountId()))
                .map(LogView::of);
    }

    /** The entries that match, the last that happened first. */
    public Page<LogView> search(LogSearch search, Optional<UUID> owner, PageRequest page) {
        var conditions = new Conditions()
                .andIfGiven("account_id = %s", owner.orElse(null))
                .andIfGiven("network = %s", search.network())
                .andIfGiven("status = %s", search.status())
                .andIfGiven("action = %s", search.action())
                .andIfGiven("actor = %s", search.actor())
                .andIfGiven("content_words @@ websearch_to_tsquery('simple', %s)", search.words())
                .andWithin("occurred_at", search.period());
        page.after(LIST)
                .ifPresent(last -> conditions.and("(occurred_at, id) < (%s, %s)", momentOf(last), last.uuid(1)));
        var rows = conditions.read(
                entities, LogEntry.class, SELECT, "order by occurred_at desc, id desc", page.rowsToRead());
        return Page.of(rows, page, Logs::cursorOf).map(LogView::of);
    }

    private static Cursor cursorOf(LogEntry entry) {
        return Cursor.of(LIST, entry.happening().occurredAt(), entry.id());
    }

    private static Instant momentOf(Cursor last) {
        var moment = last.instant(0);
        if (!Period.RECORDABLE.contains(moment)) {
            throw new ProblemException(
                    ProblemType.INVALID_CURSOR, "Send next_cursor of the page before, unchanged, or leave cursor out.");
        }
        return moment;
    }
}
