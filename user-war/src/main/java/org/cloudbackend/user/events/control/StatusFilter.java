package org.cloudbackend.user.events.control;

import java.time.Instant;
import java.util.Collections;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.user.events.entity.EventStatus;

/**
 * The rule of {@link EventStatus#of} in SQL. Each status is put together from parts that follow the order of the list by
 * an index, so that the first page does not look through all events that stand otherwise: most that are scheduled start
 * later than now, and most that are closed started earlier.
 */
final class StatusFilter {

    private static final String SCHEDULED = """
            select * from event
            where status_by_hand is null and check_in_opens_at > ? and starts_at > ?
            union all
            select * from event
            where status_by_hand is null and check_in_opens_at > ? and starts_at <= ? and check_in_opens_at > starts_at""";

    private static final String OPEN = """
            select * from event
            where status_by_hand is null and tstzrange(check_in_opens_at, check_in_closes_at) @> cast(? as timestamptz)
            union all
            select * from event where status_by_hand = 'OPEN' and check_in_closes_at > ?""";

    private static final String CLOSED = """
            select * from event
            where coalesce(status_by_hand, 'OPEN') = 'OPEN' and check_in_closes_at <= ? and starts_at <= ?
            union all
            select * from event
            where coalesce(status_by_hand, 'OPEN') = 'OPEN' and check_in_closes_at <= ? and starts_at > ?
              and check_in_closes_at < starts_at
            union all
            select * from event where status_by_hand = 'CLOSED'""";

    private static final String CANCELLED = "select * from event where status_by_hand = 'CANCELLED'";

    private StatusFilter() {}

    /** The events that stand like that at a moment, as {@code e}. */
    static KeysetQuery events(EventStatus status, Instant now) {
        var parts = partsOf(status);
        var moments =
                Collections.nCopies((int) parts.chars().filter(c -> c == '?').count(), now);
        return new KeysetQuery("select e.* from (\n" + parts + ") e", moments.toArray());
    }

    /** How many are open: what {@link #OPEN} finds. */
    static String countOpen() {
        return "select count(*) from (\n" + OPEN.replace("?", "?1") + ") e";
    }

    private static String partsOf(EventStatus status) {
        return switch (status) {
            case SCHEDULED -> SCHEDULED;
            case OPEN -> OPEN;
            case CLOSED -> CLOSED;
            case CANCELLED -> CANCELLED;
        };
    }
}
