package org.cloudbackend.auth.log.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.cloudbackend.auth.log.entity.LogEntry;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** What happened, newest first. */
public class LogList {

    private static final String NAME = "log";

    private final EntityManager entities;

    @Inject
    LogList(EntityManager entities) {
        this.entities = entities;
    }

    public Page<LogView> read(LogFilter filter, PageRequest page) {
        var query = new KeysetQuery("select l.* from auth_log l")
                .andIfGiven("l.account_id = ?", filter.accountId())
                .andIfGiven("l.action = ?", filter.action())
                .andIfGiven("l.outcome = ?", filter.outcome().map(WireName::of))
                .andWithin("l.occurred_at", filter.occurred());
        page.after(NAME)
                .ifPresent(cursor -> query.and("(l.occurred_at, l.id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
        var rows = query.entities(entities, LogEntry.class, "l.occurred_at desc, l.id desc", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.occurredAt(), last.id()))
                .map(LogView::of);
    }
}
