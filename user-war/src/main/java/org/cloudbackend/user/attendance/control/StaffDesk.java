package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.user.attendance.entity.Attempt;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.attendance.entity.Refusal;
import org.cloudbackend.user.attendance.entity.Way;
import org.cloudbackend.user.badges.control.Badges;
import org.cloudbackend.user.badges.control.InvalidBadge;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where staff checks people in, be it now or, from a device that was offline, afterwards. Refusals are kept, so the
 * transaction must be committed after them too.
 */
public class StaffDesk {

    private final Badges badges;
    private final Arrivals arrivals;
    private final CheckIns checkIns;
    private final Attempts attempts;
    private final Clock clock;
    private final Duration uploads;

    @Inject
    StaffDesk(
            Badges badges,
            Arrivals arrivals,
            CheckIns checkIns,
            Attempts attempts,
            Clock clock,
            @ConfigProperty(name = "offline.upload.hours") int uploadHours) {
        this.badges = badges;
        this.arrivals = arrivals;
        this.checkIns = checkIns;
        this.attempts = attempts;
        this.clock = clock;
        this.uploads = Duration.ofHours(Setting.atLeast(1, "offline.upload.hours", uploadHours));
    }

    public boolean knows(UUID eventId) {
        return arrivals.isEvent(eventId);
    }

    /**
     * @return empty where there is no such event
     * @throws CheckInRefused if the badge is not good, it is the wrong time, or the person is not expected or has come
     */
    public Optional<Receipt> checkIn(CheckInOrder order) {
        var now = clock.instant();
        var occurredAt = order.occurredAt() == null || order.occurredAt().isAfter(now) ? now : order.occurredAt();
        var way = order.badge() == null ? Way.HAND : Way.BADGE;
        if (!arrivals.isEvent(order.eventId())) {
            return Optional.empty();
        }
        var attempt =
                Attempt.of(order.staff(), way, order.nonce(), occurredAt, now).at(order.eventId());
        var memberId = order.badge() == null ? order.memberId() : holder(order.badge(), attempt);
        return arrivals.ofMember(order.eventId(), memberId, order.nonce())
                .map(arrival -> checkIn(order, arrival, attempt.by(arrival.memberId())));
    }

    private UUID holder(String badge, Attempt attempt) {
        try {
            return badges.holder(badge, attempt.attemptedAt());
        } catch (InvalidBadge invalid) {
            var owned = attempt.by(invalid.memberId().orElse(null));
            if (hasAnswer(owned)) {
                return owned.userId();
            }
            var refusal = new CheckInRefused(Refusal.valueOf(invalid.fault().name()), invalid.getMessage());
            throw attempts.refuse(owned, refusal);
        }
    }

    /** A check-in that comes again gets its answer, also when the badge has been withdrawn since. */
    private boolean hasAnswer(Attempt attempt) {
        return attempt.userId() != null
                && attempt.nonce() != null
                && arrivals.ofMember(attempt.eventId(), attempt.userId(), attempt.nonce())
                        .filter(arrival -> arrival.before() != null)
                        .isPresent();
    }

    private Receipt checkIn(CheckInOrder order, Arrival arrival, Attempt attempt) {
        var window = arrival.window();
        if (arrival.before() != null) {
            return new Receipt(arrival.before(), window.eventName(), true);
        }
        var refusal = refusal(order, arrival, attempt);
        if (refusal != null) {
            throw attempts.refuse(attempt, refusal);
        }
        var status = window.isLate(attempt.attemptedAt()) ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
        if (checkIns.add(attempt, status, order.note(), null)) {
            var checkIn =
                    new CheckIn(attempt.eventId(), attempt.userId(), status, attempt.attemptedAt(), attempt.way());
            return new Receipt(checkIn, window.eventName(), false);
        }
        // Somebody else was faster, who has committed by now
        var since = arrivals.ofMember(attempt.eventId(), attempt.userId(), attempt.nonce());
        return checkIn(order, since.orElseThrow(CheckInRefused::unknown), attempt);
    }

    /** @return null where nothing speaks against it */
    private CheckInRefused refusal(CheckInOrder order, Arrival arrival, Attempt attempt) {
        if (arrival.memberId() == null) {
            return CheckInRefused.unknown();
        }
        if (!arrival.active()) {
            return CheckInRefused.notActive();
        }
        if (arrival.window().isCancelled()) {
            return CheckInRefused.cancelled();
        }
        var wrongTime =
                order.badge() == null ? wrongTimeByHand(order, arrival, attempt) : wrongTime(order, arrival, attempt);
        if (wrongTime != null) {
            return wrongTime;
        }
        if (arrival.isCheckedIn()) {
            return CheckInRefused.already(Refusal.ALREADY_CHECKED_IN, arrival.checkedInAt());
        }
        return order.badge() == null || arrival.isExpected() ? null : CheckInRefused.notExpected();
    }

    /** A badge counts while check-in is open, by the time at which it was shown. */
    private CheckInRefused wrongTime(CheckInOrder order, Arrival arrival, Attempt attempt) {
        var window = arrival.window();
        var good = order.occurredAt() == null
                ? window.isOpen(attempt.attemptedAt())
                : arrival.wasOpen(attempt.attemptedAt());
        return good ? tooLate(arrival, attempt.recordedAt()) : CheckInRefused.closed(window);
    }

    /** By hand staff may check in somebody whom it forgot. */
    private CheckInRefused wrongTimeByHand(CheckInOrder order, Arrival arrival, Attempt attempt) {
        var window = arrival.window();
        var good = order.occurredAt() == null
                ? window.hasOpened(attempt.attemptedAt())
                : arrival.hadOpened(attempt.attemptedAt());
        return good ? tooLate(arrival, attempt.recordedAt()) : CheckInRefused.closed(window);
    }

    private CheckInRefused tooLate(Arrival arrival, Instant now) {
        var until = arrival.window().closesAt().plus(uploads);
        return now.isAfter(until) ? CheckInRefused.tooLate(until) : null;
    }
}
