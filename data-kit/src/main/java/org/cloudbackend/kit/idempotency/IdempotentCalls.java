package org.cloudbackend.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.cloudbackend.kit.requests.Caller;

/**
 * Answers a call once for each key. It runs inside the call's transaction: what the call makes and the answer that is
 * kept are committed together. Of two at the same moment the second waits in the database for the first.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentCalls {

    private final IdempotencyKeys keys;
    private final HttpServletRequest request;
    private final Caller caller;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    IdempotentCalls(IdempotencyKeys keys, HttpServletRequest request, Caller caller) {
        this.keys = keys;
        this.request = request;
        this.caller = caller;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        var key = IdempotencyKey.of(request, caller.subject().orElseThrow());
        return key.isEmpty() ? call.proceed() : answer(call, key.get());
    }

    private Object answer(InvocationContext call, IdempotencyKey key) throws Exception {
        var known = keys.begin(key, RequestFingerprint.of(request));
        return known.isPresent() ? known.get().again() : answerFirst(call, key);
    }

    private Object answerFirst(InvocationContext call, IdempotencyKey key) throws Exception {
        var answered = false;
        try {
            var answer = StoredAnswer.of(call.proceed());
            if (answer.isSuccess()) {
                keys.keep(key, answer);
                answered = true;
            }
            return answer.first();
        } finally {
            if (!answered) {
                release(key);
            }
        }
    }

    /** A refusal is no answer to keep. Most undo the key with all the rest; a few are committed. */
    private void release(IdempotencyKey key) {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            keys.release(key);
        }
    }
}
