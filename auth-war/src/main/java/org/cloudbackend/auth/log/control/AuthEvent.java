package org.cloudbackend.auth.log.control;

import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditOutcome;

/**
 * Something that happened to an account, a session or a credential.
 *
 * @param accountId whose; null where it belongs to no account that we know
 * @param target what it happened to, as {@code kind:id}; null where there is nothing that could be named
 * @param reason why, in a word of ours such as {@code password_changed}; null where the action says it all
 */
public record AuthEvent(AuditAction action, AuditOutcome outcome, UUID accountId, String target, String reason) {

    public static AuthEvent succeeded(AuditAction action) {
        return new AuthEvent(action, AuditOutcome.SUCCESS, null, null, null);
    }

    public static AuthEvent refused(AuditAction action) {
        return new AuthEvent(action, AuditOutcome.REFUSED, null, null, null);
    }

    /** What happened to an account itself. */
    public AuthEvent toAccount(UUID id) {
        return new AuthEvent(action, outcome, id, "account:" + id, reason);
    }

    public AuthEvent toSession(UUID id, UUID ownerId) {
        return new AuthEvent(action, outcome, ownerId, "session:" + id, reason);
    }

    /** What happened to something that belongs to no account. */
    public AuthEvent to(String what) {
        return new AuthEvent(action, outcome, accountId, what, reason);
    }

    public AuthEvent because(String why) {
        return new AuthEvent(action, outcome, accountId, target, why);
    }
}
