package org.cloudbackend.user.attendance.boundary;

import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.json.StrictJsonReader;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ViolationProblem;
import org.cloudbackend.user.attendance.control.CheckInOrder;

/**
 * Someone to be checked in by staff: by a badge, or by name.
 *
 * @param nonce chosen anew for each check-in; with it the same can be sent again until the answer has come
 * @param occurredAt when it happened, where that was before now
 */
public record CheckInRequest(
        @Size(min = 1, max = 200) String badge,
        UUID userId,
        @Size(min = 1, max = 100) String nonce,
        Instant occurredAt,
        @Size(max = 500) String note) {

    /** How far a device's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** @throws ProblemException {@code invalid-request} with all that is wrong */
    static CheckInRequest read(JsonValue json, Validator validator, Clock clock) {
        var request = StrictJsonReader.read(CheckInRequest.class, json);
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw ViolationProblem.of(new ConstraintViolationException(violations));
        }
        if ((request.badge == null) == (request.userId == null)) {
            throw ProblemException.invalid(List.of(new FieldError("/badge", "send either badge or user_id")));
        }
        if (request.occurredAt != null
                && request.occurredAt.isAfter(clock.instant().plus(SKEW))) {
            throw ProblemException.invalid(List.of(new FieldError("/occurred_at", "must not be in the future")));
        }
        return request;
    }

    CheckInOrder order(UUID eventId, UUID staff) {
        // As PostgreSQL keeps it, so that the answer is the same later
        var occurred = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
        return new CheckInOrder(eventId, staff, badge, userId, nonce, occurred, note);
    }
}
