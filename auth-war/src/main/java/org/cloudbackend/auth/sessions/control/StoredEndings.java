package org.cloudbackend.auth.sessions.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.auth.tokens.control.AccessTokens;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.sessions.EndedSession;
import org.cloudbackend.kit.sessions.EndedSessionPage;
import org.cloudbackend.kit.sessions.EndedSessions;

/**
 * The sessions that are over while tokens of them may live. This service asks the database each time, so an end counts
 * here at once; the other services read the list.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class StoredEndings implements EndedSessions {

    private static final Duration SPARE = Duration.ofSeconds(60);
    private static final int PAGE = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;

    @Inject
    StoredEndings(EntityManager entities, Transactions transactions, Clock clock, AccessTokens tokens) {
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
        this.kept = tokens.lifetime().plus(SPARE);
    }

    /** Asked before the resource begins its transaction, so it has one of its own. */
    @Override
    public boolean contains(UUID sessionId) {
        return transactions.call(() -> !entities.createNativeQuery("select 1 from ended_session where session_id = ?1")
                .setParameter(1, sessionId)
                .getResultList()
                .isEmpty());
    }

    @Override
    public boolean areKnown() {
        return true;
    }

    /**
     * Up to 2000 sessions, those that ended first before the others.
     *
     * @param since only those that ended at this time or later
     * @param after goes on after this session of that time; null for the first page
     */
    public EndedSessionPage page(Instant since, UUID after) {
        var now = clock.instant();
        var oldest = now.minus(kept);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select session_id, ended_at from ended_session
                        where (ended_at, session_id) > (cast(?1 as timestamptz), cast(?2 as uuid))
                        order by ended_at, session_id
                        limit ?3""")
                .setParameter(1, (since.isBefore(oldest) ? oldest : since).toString())
                .setParameter(2, (after == null ? BEFORE_ALL : after).toString())
                .setParameter(3, PAGE + 1)
                .getResultList();
        var items = rows.stream().limit(PAGE).map(StoredEndings::session).toList();
        return new EndedSessionPage(items, now, kept.toSeconds(), rows.size() > PAGE);
    }

    private static EndedSession session(Object... row) {
        return new EndedSession((UUID) row[0], ((Timestamp) row[1]).toInstant());
    }
}
