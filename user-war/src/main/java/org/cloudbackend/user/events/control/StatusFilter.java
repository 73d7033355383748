package org.cloudbackend.user.events.control;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.user.events.entity.EventStatus;

/**
 * The rule of {@link EventStatus#of} in SQL. Each status is put together from parts, of which each begins in an index where
 * its events do: a plain filter would read all that are closed before it came to the first that is scheduled.
 */
final class StatusFilter {

    private static final String CLOCK = "e.status_by_hand is null";
    private static final String CLOCK_CLOSES = "(e.status_by_hand is null or e.status_by_hand = 'OPEN')";

    /** Nearly all: they start later than now. */
    private static final String STARTS_LATER = CLOCK + " and e.starts_at > ? and e.check_in_opens_at > ?";

    private static final String OPENS_AFTER_ITS_START = CLOCK + """
             and e.check_in_opens_at > e.starts_at
            and tstzrange(e.starts_at, greatest(e.starts_at, e.check_in_opens_at)) @> cast(? as timestamptz)""";

    private static final String OPEN_BY_THE_CLOCK =
            CLOCK + " and tstzrange(e.check_in_opens_at, e.check_in_closes_at) @> cast(? as timestamptz)";

    private static final String OPENED_BY_HAND = "e.status_by_hand = 'OPEN' and e.check_in_closes_at > ?";

    /** Nearly all: they have started. */
    private static final String HAS_STARTED = CLOCK_CLOSES + " and e.starts_at <= ? and e.check_in_closes_at <= ?";

    private static final String CLOSED_BEFORE_ITS_START = CLOCK_CLOSES + """
             and e.check_in_closes_at < e.starts_at
            and tstzrange(e.check_in_closes_at, greatest(e.check_in_closes_at, e.starts_at)) @> cast(? as timestamptz)""";

    private static final String CLOSED_BY_HAND = "e.status_by_hand = 'CLOSED'";
    private static final String CANCELLED = "e.status_by_hand = 'CANCELLED'";

    private static final List<String> OPEN = List.of(OPEN_BY_THE_CLOCK, OPENED_BY_HAND);

    private StatusFilter() {}

    /** Queries of which each finds some of the events that stand like that at a moment, and none finds another's. */
    static Stream<KeysetQuery> events(Optional<EventStatus> status, Instant now) {
        return status.map(wanted -> partsOf(wanted).stream().map(part -> all().and(part, moments(part, now))))
                .orElseGet(() -> Stream.of(all()));
    }

    /** Counts the events that are open at the moment {@code ?1}. */
    static String countOpen() {
        return "select "
                + String.join(" + ", OPEN.stream().map(StatusFilter::count).toList());
    }

    private static List<String> partsOf(EventStatus status) {
        return switch (status) {
            case SCHEDULED -> List.of(STARTS_LATER, OPENS_AFTER_ITS_START);
            case OPEN -> OPEN;
            case CLOSED -> List.of(HAS_STARTED, CLOSED_BEFORE_ITS_START, CLOSED_BY_HAND);
            case CANCELLED -> List.of(CANCELLED);
        };
    }

    private static KeysetQuery all() {
        return new KeysetQuery("select e.* from event e");
    }

    private static Object[] moments(String part, Instant now) {
        return Collections.nCopies((int) part.chars().filter(c -> c == '?').count(), now)
                .toArray();
    }

    private static String count(String part) {
        return "(select count(*) from event e where " + part.replace("?", "?1") + ")";
    }
}
