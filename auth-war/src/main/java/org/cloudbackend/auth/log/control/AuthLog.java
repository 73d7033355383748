package org.cloudbackend.auth.log.control;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Origin;

/** Records what happened, here and, by the outbox, in the audit trail: both in the transaction of the change. */
public class AuthLog {

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AuthLog(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    public void record(Origin origin, AuthEvent event) {
        var id = audit.report(origin, event.action(), event.target(), event.outcome(), details(event));
        entities.createNativeQuery("""
                        insert into auth_log (id, occurred_at, action, outcome, reason, account_id, actor, target, ip,
                          user_agent, request_id)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .setParameter(3, event.action().wireName())
                .setParameter(4, WireName.of(event.outcome()))
                .setParameter(5, event.reason())
                .setParameter(
                        6, event.accountId() == null ? null : event.accountId().toString())
                .setParameter(7, origin.subject())
                .setParameter(8, event.target())
                .setParameter(9, origin.address())
                .setParameter(10, origin.userAgent())
                .setParameter(11, origin.requestId())
                .executeUpdate();
    }

    private static JsonObject details(AuthEvent event) {
        return event.reason() == null
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("reason", event.reason()).build();
    }
}
