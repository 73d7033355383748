package org.cloudbackend.auth.log.control;

import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.problems.InvalidParameter;

/** Which entries are looked for; empty is whichever. */
public record LogFilter(
        Optional<UUID> accountId, Optional<String> action, Optional<AuditOutcome> outcome, Period occurred) {

    /** Reads query parameters; one that is left out is null. */
    public static LogFilter of(String accountId, String action, String outcome, Period occurred) {
        return new LogFilter(
                accountOf(accountId), actionOf(action), Choice.of("outcome", outcome, AuditOutcome.class), occurred);
    }

    private static Optional<UUID> accountOf(String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new InvalidParameter("account_id", "must be a UUID");
        }
        return Optional.of(UUID.fromString(text));
    }

    private static Optional<String> actionOf(String text) {
        if (text != null && !AuditAction.isKnown(text)) {
            throw new InvalidParameter("action", "must be an action such as session.opened");
        }
        return Optional.ofNullable(text);
    }
}
