package org.cloudbackend.user.live.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.cloudbackend.kit.database.Transactions;

/**
 * Removes news that were kept long enough. One replica does so at a time; the others find nothing to do. That takes an
 * advisory lock, because the service's role cannot lock rows that it must not change.
 */
public class FeedRetention {

    private static final int AT_ONCE = 10_000;

    private final EntityManager entities;
    private final Transactions transactions;
    private final LiveSettings settings;
    private final Clock clock;

    @Inject
    FeedRetention(EntityManager entities, Transactions transactions, LiveSettings settings, Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        var before = clock.instant().minus(settings.kept());
        int removed;
        do {
            removed = transactions.call(() -> remove(before));
        } while (removed == AT_ONCE);
    }

    private int remove(Instant before) {
        return entities.createNativeQuery("""
                        delete from attendance_feed where seq in (
                          select seq from attendance_feed
                          where changed_at < ?1
                            and (select pg_try_advisory_xact_lock(hashtext('attendance_feed')))
                          limit ?2)""")
                .setParameter(1, before)
                .setParameter(2, AT_ONCE)
                .executeUpdate();
    }
}
