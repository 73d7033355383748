package org.cloudbackend.auth.mfa.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.vault.control.MasterKey;

/** The secrets that accounts share with authenticator apps, one each, sealed with the master key. */
class TotpSecrets {

    private final EntityManager entities;
    private final MasterKey masterKey;
    private final Clock clock;

    @Inject
    TotpSecrets(EntityManager entities, MasterKey masterKey, Clock clock) {
        this.entities = entities;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /**
     * Keeps a secret that is to be confirmed, in the place of another such.
     *
     * @return false where the account has a confirmed one
     */
    boolean begin(UUID accountId, Totp totp) {
        return entities.createNativeQuery("""
                        insert into totp_secret as known (account_id, sealed, created_at) values (?1, ?2, ?3)
                        on conflict (account_id) do update set sealed = excluded.sealed, created_at = excluded.created_at
                        where known.confirmed_at is null""")
                        .setParameter(1, accountId)
                        .setParameter(2, masterKey.encrypt(totp.secret(), context(accountId)))
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** One that is to be confirmed, as nobody replaces it before the transaction ends. */
    Optional<Totp> unconfirmed(UUID accountId) {
        return find(accountId, "confirmed_at is null for update");
    }

    Optional<Totp> confirmed(UUID accountId) {
        return find(accountId, "confirmed_at is not null");
    }

    /**
     * Makes a secret the account's second factor, by a code that counts as used.
     *
     * @return whether it was not confirmed until now
     */
    boolean confirm(UUID accountId, long step) {
        return entities.createNativeQuery("""
                        update totp_secret set confirmed_at = ?1, last_used_step = ?2
                        where account_id = ?3 and confirmed_at is null""")
                        .setParameter(1, clock.instant())
                        .setParameter(2, step)
                        .setParameter(3, accountId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Uses the code of a step. A code is good once, and so are those before it (RFC 6238, section 5.2): of any number that
     * show it at the same moment, one is told that it was good.
     */
    boolean use(UUID accountId, long step) {
        return entities.createNativeQuery("""
                        update totp_secret set last_used_step = ?1
                        where account_id = ?2 and confirmed_at is not null and last_used_step < ?1""")
                        .setParameter(1, step)
                        .setParameter(2, accountId)
                        .executeUpdate()
                == 1;
    }

    /** @return whether a confirmed one was removed */
    boolean remove(UUID accountId) {
        List<?> removed = entities.createNativeQuery(
                        "delete from totp_secret where account_id = ?1 returning confirmed_at is not null")
                .setParameter(1, accountId)
                .getResultList();
        return removed.contains(true);
    }

    private Optional<Totp> find(UUID accountId, String condition) {
        List<?> found = entities.createNativeQuery(
                        "select sealed from totp_secret where account_id = ?1 and " + condition)
                .setParameter(1, accountId)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(stored -> new Totp(masterKey.decrypt((byte[]) stored, context(accountId))));
    }

    private static String context(UUID accountId) {
        return "totp:" + accountId;
    }
}
