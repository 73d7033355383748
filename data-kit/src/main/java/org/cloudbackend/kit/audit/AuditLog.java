package org.cloudbackend.kit.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.outbox.Outbox;
import org.cloudbackend.kit.requests.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reports what happened. The report is part of the caller's transaction: both are kept, or neither. */
@Dependent
public class AuditLog {

    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final String source;

    @Inject
    public AuditLog(Outbox outbox, Caller caller, Clock clock, @ConfigProperty(name = "service.name") String source) {
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.source = source;
    }

    /** Reports an action of the signed-in caller that succeeded. */
    public void succeeded(AuditAction action, String target, JsonObject details) {
        report(action, caller.subject().orElse(null), target, AuditOutcome.SUCCESS, details);
    }

    public void succeeded(AuditAction action, String target) {
        succeeded(action, target, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** @param actor who did it, where the token does not tell: at sign-in there is none yet */
    public void report(AuditAction action, String actor, String target, AuditOutcome outcome, JsonObject details) {
        outbox.add(new AuditEvent(
                Ids.next(),
                clock.instant(),
                source,
                actor,
                action.wireName(),
                target,
                outcome,
                caller.address(),
                caller.userAgent(),
                caller.requestId(),
                details));
    }
}
