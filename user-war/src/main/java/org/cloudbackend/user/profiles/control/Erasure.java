package org.cloudbackend.user.profiles.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.requests.Origin;

/**
 * Erases people: what tells who they were goes, and what attendance figures are made of stays. Other components erase
 * what they know of them by observing {@link MembersErased}.
 */
class Erasure {

    private final EntityManager entities;
    private final Event<MembersErased> erased;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Erasure(EntityManager entities, Event<MembersErased> erased, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.erased = erased;
        this.audit = audit;
        this.clock = clock;
    }

    /** Erases one member, which is locked. */
    void ofMember(UUID id) {
        erase(UuidArray.of(List.of(id)));
        forgetAnswers(UuidArray.of(List.of(id)), "{}");
        erased.fire(new MembersErased(List.of(id)));
    }

    /** Erases those whose accounts are gone. Where an account has no member, that is done already. */
    void ofAccounts(List<UUID> accounts) {
        var members = accounts.isEmpty() ? List.<UUID>of() : hold(accounts);
        if (members.isEmpty()) {
            return;
        }
        erase(UuidArray.of(members));
        forgetAnswers(UuidArray.of(members), UuidArray.of(accounts));
        erased.fire(new MembersErased(members));
        members.forEach(this::report);
    }

    private List<UUID> hold(List<UUID> accounts) {
        List<?> ids = entities.createNativeQuery("""
                        select id from profile where account_id = any(cast(?1 as uuid[])) order by id for update""")
                .setParameter(1, UuidArray.of(accounts))
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private void erase(String ids) {
        entities.createNativeQuery("""
                        update profile set status = 'ERASED', account_id = null, email = null, given_name = '',
                          family_name = '', metadata = '{}', account_given_name = null, account_family_name = null,
                          account_updated_at = null, version = version + 1, updated_at = cast(?2 as timestamptz),
                          erased_at = cast(?2 as timestamptz)
                        where id = any(cast(?1 as uuid[]))""")
                .setParameter(1, ids)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Answers that are kept for calls that come again: of what made a member, and to whoever is gone. */
    private void forgetAnswers(String members, String accounts) {
        entities.createNativeQuery("""
                        delete from idempotency_key
                        where substring(location from '[^/]*$') = any(cast(?1 as text[]))
                          or subject = any(cast(?2 as text[]))""")
                .setParameter(1, members)
                .setParameter(2, accounts)
                .executeUpdate();
    }

    /** Nobody asked for it here: the account was deleted where accounts are kept. */
    private void report(UUID member) {
        var byItself = new Origin(null, "unknown", "", Ids.next().toString());
        var details =
                Json.createObjectBuilder().add("reason", "account_deleted").build();
        audit.report(byItself, AuditAction.MEMBER_ERASED, "member:" + member, AuditOutcome.SUCCESS, details);
    }
}
