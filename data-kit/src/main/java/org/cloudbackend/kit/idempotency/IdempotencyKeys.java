package org.cloudbackend.kit.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which requests were answered in the last 24 hours, and how. */
@Dependent
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    /** No request takes as long: whoever has begun it and said nothing since has gone. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

    private final StoredAnswers stored;
    private final Clock clock;

    @Inject
    IdempotencyKeys(StoredAnswers stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Begins a request, or finds that it was answered.
     *
     * @return empty where it is new: the caller answers it, and keeps the answer or releases the key
     * @throws IdempotencyKeyReused where another request came with the key
     * @throws IdempotencyKeyInUse where the same request is being answered
     */
    Optional<StoredAnswer> begin(IdempotencyKey key, byte[] request) {
        var now = clock.instant();
        if (stored.claim(key, request, now)
                || stored.claimAgain(key, request, now, keptSince(now), now.minus(ANSWERED_WITHIN))) {
            return Optional.empty();
        }
        // Gone is a key that a refused request has released since: it was in use a moment ago
        var known = stored.find(key).orElseThrow(IdempotencyKeyInUse::new);
        if (!known.isSame(request)) {
            throw new IdempotencyKeyReused();
        }
        if (known.answer().isAwaited()) {
            throw new IdempotencyKeyInUse();
        }
        return Optional.of(known.answer());
    }

    void keep(IdempotencyKey key, StoredAnswer answer) {
        stored.keep(key, answer);
    }

    void release(IdempotencyKey key) {
        stored.release(key);
    }

    int removeOld(int most) {
        return stored.remove(keptSince(clock.instant()), most);
    }

    private static Instant keptSince(Instant now) {
        return now.minus(KEPT);
    }
}
