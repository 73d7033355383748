package org.cloudbackend.kit.idempotency;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The same request came before and is being answered (draft-ietf-httpapi-idempotency-key-header, section 2.6). */
final class IdempotencyKeyInUse extends ProblemException {

    IdempotencyKeyInUse() {
        super(ProblemType.IDEMPOTENCY_KEY_IN_USE, "This request is being answered. Send it again in a second.");
        header("Retry-After", "1");
    }
}
