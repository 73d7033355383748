package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.Attempt;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.Refusal;
import org.cloudbackend.user.attendance.entity.Way;

/** What staff writes down about someone at an event. Nothing here is refused because of the time of day. */
public class RollBook {

    private final Arrivals arrivals;
    private final Standings standings;
    private final CheckIns checkIns;
    private final AttendanceMetrics metrics;
    private final Clock clock;

    @Inject
    RollBook(Arrivals arrivals, Standings standings, CheckIns checkIns, AttendanceMetrics metrics, Clock clock) {
        this.arrivals = arrivals;
        this.standings = standings;
        this.checkIns = checkIns;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Takes a check-in back: the person is expected again, or, not being on a list, has no row.
     *
     * @return whether there was one
     */
    public boolean undo(UUID eventId, UUID userId) {
        standings.settleAgain(eventId, clock.instant());
        var undone = standings
                .lock(eventId, userId)
                .filter(standing -> standing.status().hasCome());
        undone.ifPresent(standing -> standings.setExpected(eventId, userId, standing.note()));
        return undone.isPresent();
    }

    /**
     * Sets how someone stands to an event. Who came already keeps the time of coming.
     *
     * @return how the person stood before and stands now; empty where there is no such event or member
     * @throws CheckInRefused if the event expects others, was cancelled or has not opened, or the member is disabled
     */
    public Optional<Change> set(Wanted wanted) {
        var now = clock.instant();
        var arrival = arrivals.ofMember(wanted.eventId(), wanted.userId(), null)
                .filter(known -> known.memberId() != null)
                .orElse(null);
        if (arrival == null) {
            return Optional.empty();
        }
        check(wanted, arrival, now);
        if (wanted.status() == AttendanceStatus.EXPECTED) {
            standings.settleAgain(wanted.eventId(), now);
        }
        if (!standings.holdMember(wanted.userId())) {
            return Optional.empty();
        }
        var before = standings.lock(wanted.eventId(), wanted.userId()).orElse(null);
        write(wanted, arrival, now);
        var after = standings.lock(wanted.eventId(), wanted.userId()).orElseGet(() -> expected(wanted));
        return Optional.of(new Change(before == null ? expected(wanted) : before, after));
    }

    private void write(Wanted wanted, Arrival arrival, Instant now) {
        switch (wanted.status()) {
            case EXPECTED -> standings.setExpected(wanted.eventId(), wanted.userId(), wanted.note());
            case EXCUSED, ABSENT -> standings.setAway(wanted);
            case PRESENT, LATE -> {
                var attempt = Attempt.of(wanted.staff(), Way.HAND, null, now, now)
                        .at(wanted.eventId())
                        .by(arrival.memberId());
                if (checkIns.add(attempt, wanted.status(), null, null)) {
                    metrics.checkedIn(attempt.way());
                }
                standings.setCome(wanted);
            }
        }
    }

    private static void check(Wanted wanted, Arrival arrival, Instant now) {
        if (!wanted.status().hasCome()) {
            if (!arrival.isExpected()) {
                throw new CheckInRefused(
                        Refusal.NOT_EXPECTED, "The person is not on the event's list; put it there first.");
            }
            return;
        }
        if (!arrival.active()) {
            throw CheckInRefused.notActive();
        }
        if (arrival.window().isCancelled()) {
            throw CheckInRefused.cancelled();
        }
        if (!arrival.window().hasOpened(now)) {
            throw CheckInRefused.closed(arrival.window());
        }
    }

    /** Who has no row at an event for all is expected. */
    private static Standing expected(Wanted wanted) {
        return new Standing(wanted.eventId(), wanted.userId(), AttendanceStatus.EXPECTED, null, null, null, null);
    }

    /** How someone stood before and stands now. */
    public record Change(Standing before, Standing after) {}
}
