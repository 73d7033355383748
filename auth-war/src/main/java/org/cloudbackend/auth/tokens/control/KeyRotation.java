package org.cloudbackend.auth.tokens.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.tokens.entity.SigningKey;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.requests.Origin;

/**
 * Replaces the signing key by the next one, which verifiers know already, and makes the one after that. All of it happens
 * in the database, in a transaction of the caller, by one replica at a time.
 */
public class KeyRotation {

    private final KeyStore store;
    private final KeySettings settings;
    private final AuthLog log;
    private final Clock clock;

    @Inject
    KeyRotation(KeyStore store, KeySettings settings, AuthLog log, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** The first keys, one that signs at once and the next. Replicas that start together wait for the one that makes them. */
    public void begin() {
        store.lock();
        if (store.all().isEmpty()) {
            var now = clock.instant();
            store.generate(now).signFrom(now);
            store.generate(now);
        }
    }

    /** What is due: rotates by the calendar, sees to it that there is a next key, removes those that nobody needs. */
    public void upkeep() {
        if (!store.tryLock()) {
            return;
        }
        var now = clock.instant();
        var calendar = calendar();
        if (calendar.isRotationDue(now)) {
            rotate(calendar, now, byItself());
        } else if (calendar.pending(now).isEmpty() && calendar.next().isEmpty()) {
            store.generate(now);
        }
        calendar.outlived(now).forEach(store::remove);
    }

    /**
     * Rotates as soon as verifiers and replicas can follow. While a rotation is under way it changes nothing.
     *
     * @return when the next key signs
     */
    public Instant request(Origin origin) {
        store.lock();
        var now = clock.instant();
        var calendar = calendar();
        return calendar.pending(now)
                .orElseGet(() -> rotate(calendar, now, origin))
                .signsFrom();
    }

    /** All keys, newest first. */
    public List<KeyView> keys() {
        return calendar().views(clock.instant());
    }

    private SigningKey rotate(KeyCalendar calendar, Instant now, Origin origin) {
        var next = calendar.next().orElseGet(() -> store.generate(now));
        next.signFrom(settings.earliestUse(next.createdAt(), now));
        log.record(
                origin,
                new AuthEvent(
                        AuditAction.SIGNING_KEY_ROTATED,
                        AuditOutcome.SUCCESS,
                        null,
                        "signing-key:" + next.kid(),
                        null));
        return next;
    }

    private KeyCalendar calendar() {
        return new KeyCalendar(store.all(), settings);
    }

    private static Origin byItself() {
        return new Origin(null, "unknown", "", Ids.next().toString());
    }
}
