package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.cloudbackend.auth.sessions.entity.Session;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** The sessions of an account that can still be used, newest first. */
public class SessionList {

    private static final String NAME = "sessions";

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SessionList(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param current the session that asks */
    public Page<SessionView> ofAccount(UUID accountId, UUID current, PageRequest page) {
        var query = new KeysetQuery("select s.* from session s")
                .and("s.account_id = ?", accountId)
                .and("s.ended_at is null and s.expires_at > ?", clock.instant());
        page.after(NAME)
                .ifPresent(cursor -> query.and("(s.created_at, s.id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
        var rows = query.entities(entities, Session.class, "s.created_at desc, s.id desc", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.createdAt(), last.id()))
                .map(session -> SessionView.of(session, current));
    }

    /** Whether this is, or was, a session of the account. */
    public boolean isOwn(UUID accountId, UUID sessionId) {
        var session = entities.find(Session.class, sessionId);
        return session != null && session.accountId().equals(accountId);
    }
}
