package org.cloudbackend.user.events.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/**
 * The times an event keeps to. They are in an order that makes sense, or there is no such object.
 *
 * @param checkInOpensAt first moment at which someone can check in
 * @param checkInClosesAt first moment at which nobody can any more
 * @param lateAfter whoever checks in after this moment is late
 */
public record EventTimes(
        Instant startsAt, Instant endsAt, Instant checkInOpensAt, Instant checkInClosesAt, Instant lateAfter) {

    private static final Duration OPENS_BEFORE_START = Duration.ofMinutes(30);
    private static final Duration LATE_AFTER_START = Duration.ofMinutes(15);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws ProblemException {@code invalid-request} that names each time which is out of order */
    public EventTimes {
        if (!endsAt.isAfter(startsAt)) {
            // The other times follow from these two: nothing is to be learned from their order
            refuse(List.of(new FieldError("/ends_at", "must be after starts_at")));
        }
        var errors = new ArrayList<FieldError>();
        if (checkInOpensAt.isAfter(endsAt)) {
            errors.add(new FieldError("/check_in_opens_at", "may not be after ends_at"));
        }
        if (!checkInClosesAt.isAfter(checkInOpensAt)) {
            errors.add(
                    new FieldError("/check_in_closes_at", "must be after check_in_opens_at (" + checkInOpensAt + ")"));
        }
        if (lateAfter.isBefore(checkInOpensAt)) {
            errors.add(new FieldError("/late_after", "may not be before check_in_opens_at (" + checkInOpensAt + ")"));
        }
        refuse(errors);
    }

    /**
     * The times as they are planned: where one is null, check-in opens 30 minutes before the start and closes at the
     * end, and late is who comes more than 15 minutes after the start.
     *
     * @throws ProblemException {@code invalid-request} that names each time which is out of order or out of range
     */
    public static EventTimes planned(
            Instant startsAt, Instant endsAt, Instant checkInOpensAt, Instant checkInClosesAt, Instant lateAfter) {
        var errors = new ArrayList<FieldError>();
        checkRange("/starts_at", startsAt, errors);
        checkRange("/ends_at", endsAt, errors);
        checkRange("/check_in_opens_at", checkInOpensAt, errors);
        checkRange("/check_in_closes_at", checkInClosesAt, errors);
        checkRange("/late_after", lateAfter, errors);
        refuse(errors);
        return new EventTimes(
                stored(startsAt),
                stored(endsAt),
                stored(checkInOpensAt == null ? startsAt.minus(OPENS_BEFORE_START) : checkInOpensAt),
                stored(checkInClosesAt == null ? endsAt : checkInClosesAt),
                stored(lateAfter == null ? startsAt.plus(LATE_AFTER_START) : lateAfter));
    }

    private static void checkRange(String pointer, Instant time, List<FieldError> errors) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            errors.add(new FieldError(pointer, "must be in the years 2000 to 9999"));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Put the times of the event in order.", errors);
        }
    }

    /** As PostgreSQL keeps it, so that an answer right after the change is the same as later ones. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
