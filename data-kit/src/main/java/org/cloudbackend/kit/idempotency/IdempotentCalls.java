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
import java.util.List;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Caller;

/**
 * Answers a call once for each key. Inside the call's transaction, what the call makes and the answer that is kept are
 * committed together, and of two at the same moment the second waits in the database for the first. Where the call has no
 * transaction, because it is many pieces of work, each step here has its own, and the second of two is refused meanwhile.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentCalls {

    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final HttpServletRequest request;
    private final Caller caller;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    IdempotentCalls(IdempotencyKeys keys, Transactions transactions, HttpServletRequest request, Caller caller) {
        this.keys = keys;
        this.transactions = transactions;
        this.request = request;
        this.caller = caller;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        var key = IdempotencyKey.of(request, caller.subject().orElseThrow());
        return key.isEmpty() ? call.proceed() : answer(call, key.get());
    }

    private Object answer(InvocationContext call, IdempotencyKey key) throws Exception {
        var known = transactions.call(() -> keys.begin(key, RequestFingerprint.of(request)));
        return known.isPresent() ? known.get().again() : answerFirst(call, key);
    }

    private Object answerFirst(InvocationContext call, IdempotencyKey key) throws Exception {
        var answered = false;
        try {
            var answer = StoredAnswer.of(call.proceed());
            if (answer.isSuccess()) {
                transactions.run(() -> keys.keep(key, answer));
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
        if (List.of(Status.STATUS_ACTIVE, Status.STATUS_NO_TRANSACTION).contains(transaction.getTransactionStatus())) {
            transactions.run(() -> keys.release(key));
        }
    }
}
