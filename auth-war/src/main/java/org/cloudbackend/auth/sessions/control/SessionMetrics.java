package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What Prometheus is told about sign-in. Sessions are those in the database: every replica tells the same number. */
@Singleton
public class SessionMetrics {

    private final MetricRegistry registry;
    private final EntityManager entities;
    private final Clock clock;
    private final AtomicLong active = new AtomicLong();

    @Inject
    SessionMetrics(MetricRegistry registry, EntityManager entities, Clock clock) {
        this.registry = registry;
        this.entities = entities;
        this.clock = clock;
        registry.gauge("auth_sessions_active", active, AtomicLong::get);
    }

    /** @param outcome {@code success}, {@code refused} or {@code delayed}; {@code mfa_required} after half of the way */
    void login(String outcome) {
        registry.counter("auth_logins", new Tag("outcome", outcome)).inc();
    }

    /** @param outcome {@code success}, {@code refused} or {@code reused} */
    void refresh(String outcome) {
        registry.counter("auth_refreshes", new Tag("outcome", outcome)).inc();
    }

    /** Counts the sessions that can still be used; too slow to be done at each scrape. */
    public void countSessions() {
        var count = (Number)
                entities.createNativeQuery("select count(*) from session where ended_at is null and expires_at > ?1")
                        .setParameter(1, clock.instant())
                        .getSingleResult();
        active.set(count.longValue());
    }
}
