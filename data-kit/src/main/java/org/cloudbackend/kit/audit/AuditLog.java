package org.cloudbackend.kit.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.outbox.Outbox;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.requests.Origin;
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
        report(caller.origin(), action, target, AuditOutcome.SUCCESS, details);
    }

    public void succeeded(AuditAction action, String target) {
        succeeded(action, target, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * Reports what a request has done or was refused.
     *
     * @return the id of the report
     */
    public UUID report(Origin origin, AuditAction action, String target, AuditOutcome outcome, JsonObject details) {
        var id = Ids.next();
        outbox.add(new AuditEvent(
                id,
                clock.instant(),
                source,
                origin.subject(),
                action.wireName(),
                target,
                outcome,
                origin.address(),
                origin.userAgent(),
                origin.requestId(),
                details));
        return id;
    }
}
