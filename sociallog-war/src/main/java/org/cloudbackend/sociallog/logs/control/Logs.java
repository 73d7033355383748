package org.cloudbackend.sociallog.logs.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
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
        var query = new KeysetQuery(SELECT)
                .andIfGiven("account_id = ?", owner)
                .andIfGiven("network = ?", search.network())
                .andIfGiven("status = ?", search.status())
                .andIfGiven("action = ?", search.action())
                .andIfGiven("actor = ?", search.actor())
                .andIfGiven("content_words @@ websearch_to_tsquery('simple', ?)", search.words())
                .andWithin("occurred_at", search.period());
        page.after(LIST).ifPresent(last -> query.and("(occurred_at, id) < (?, ?)", last.instant(0), last.uuid(1)));
        var rows = query.entities(entities, LogEntry.class, "occurred_at desc, id desc", page);
        return Page.of(rows, page, Logs::cursorOf).map(LogView::of);
    }

    private static Cursor cursorOf(LogEntry entry) {
        return Cursor.of(LIST, entry.happening().occurredAt(), entry.id());
    }
}
