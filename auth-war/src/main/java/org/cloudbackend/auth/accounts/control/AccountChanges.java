package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.accounts.entity.Account;
import org.cloudbackend.kit.json.MergePatch;

/** Changes by administrators. */
public class AccountChanges {

    private static final long ADMINISTRATION_LOCK = 0x61646d696eL;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    AccountChanges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<VersionedAccount> byId(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id)).map(VersionedAccount::of);
    }

    /**
     * An account as nobody else changes it before the transaction ends. Changes by administrators happen one after the
     * other: two who remove each other at the same moment would else both find that the other one stays.
     */
    public Optional<VersionedAccount> lock(UUID id) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, ADMINISTRATION_LOCK)
                .getSingleResult();
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(VersionedAccount::of);
    }

    /** Changes a locked account. What is the same afterwards is no change, and stays the same version. */
    public VersionedAccount apply(UUID id, MergePatch<AccountPatch> patch) {
        AccountPatch.check(patch);
        var account = entities.find(Account.class, id);
        var roles = AccountPatch.rolesAfter(patch, account);
        var status = AccountPatch.statusAfter(patch, account);
        if (!roles.equals(account.roles()) || status != account.status()) {
            account.change(roles, status, clock.instant());
            entities.flush();
        }
        return VersionedAccount.of(account);
    }

    /** Deletes a locked account, with all that belongs to it. */
    public void delete(UUID id) {
        entities.remove(entities.find(Account.class, id));
        entities.flush();
    }

    /**
     * Holds that somebody can still administer, after a locked account was changed or deleted.
     *
     * @throws LastAdministrator if no active administrator is left; the transaction must end with it, and be undone
     */
    public void requireAdministrator() {
        var administrators = entities.createNativeQuery("""
                        select 1 from account_role r join account a on a.id = r.account_id
                        where r.role = 'ADMIN' and a.status = 'ACTIVE'
                        limit 1""").getResultList();
        if (administrators.isEmpty()) {
            throw new LastAdministrator();
        }
    }
}
