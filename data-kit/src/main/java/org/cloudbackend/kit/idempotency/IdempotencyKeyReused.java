package org.cloudbackend.kit.idempotency;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** One key, two requests that differ: answering the second as the first would lose it without a word. */
final class IdempotencyKeyReused extends ProblemException {

    IdempotencyKeyReused() {
        super(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "Another request came with this Idempotency-Key. Send this one with a key of its own.");
    }
}
