package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What Prometheus is told about events. They are those in the database: every replica tells the same number. */
@Singleton
public class EventMetrics {

    private final EntityManager entities;
    private final Clock clock;
    private final AtomicLong open = new AtomicLong();

    @Inject
    EventMetrics(MetricRegistry registry, EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        registry.gauge("attendance_events_open", open, AtomicLong::get);
    }

    /** Counts the events at which one can check in now; too slow to be done at each scrape. */
    public void countOpen() {
        var count = (Number) entities.createNativeQuery(StatusFilter.countOpen())
                .setParameter(1, clock.instant())
                .getSingleResult();
        open.set(count.longValue());
    }
}
