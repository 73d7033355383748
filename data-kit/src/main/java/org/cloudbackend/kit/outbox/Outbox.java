package org.cloudbackend.kit.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditEvent;
import org.cloudbackend.kit.json.JsonSettings;

/**
 * The table {@code outbox} of a service's own database. What must reach the audit trail is written here in the
 * transaction of the change, and taken out once it was delivered.
 */
@Dependent
public class Outbox {

    private final EntityManager entities;

    @Inject
    public Outbox(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AuditEvent event) {
        entities.createNativeQuery("insert into outbox (id, payload) values (?1, cast(?2 as jsonb))")
                .setParameter(1, event.id())
                .setParameter(2, JsonSettings.jsonb().toJson(event))
                .executeUpdate();
    }

    /** The oldest waiting events, locked for this transaction; those that another replica holds are passed over. */
    @SuppressWarnings("unchecked")
    List<AuditEvent> lockOldest(int most) {
        List<String> payloads =
                entities.createNativeQuery("""
                        select cast(payload as text) from outbox
                        where set_aside_at is null
                        order by id
                        limit ?1
                        for update skip locked""").setParameter(1, most).getResultList();
        return payloads.stream()
                .map(payload -> JsonSettings.jsonb().fromJson(payload, AuditEvent.class))
                .toList();
    }

    /** Keeps an event that the trail refuses for people to look at. */
    void setAside(AuditEvent refused) {
        entities.createNativeQuery("update outbox set set_aside_at = now() where id = ?1")
                .setParameter(1, refused.id())
                .executeUpdate();
    }

    void remove(List<AuditEvent> delivered) {
        entities.createNativeQuery("delete from outbox where id = any(cast(?1 as uuid[]))")
                .setParameter(1, arrayOf(delivered.stream().map(AuditEvent::id).toList()))
                .executeUpdate();
    }

    private static String arrayOf(List<UUID> ids) {
        return ids.toString().replace('[', '{').replace(']', '}');
    }
}
