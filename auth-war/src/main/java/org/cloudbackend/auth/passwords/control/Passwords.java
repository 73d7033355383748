package org.cloudbackend.auth.passwords.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.passwords.entity.Password;

/** The stored password hashes, one for each account that has a password. */
public class Passwords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Passwords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<String> hashOf(UUID accountId) {
        return Optional.ofNullable(entities.find(Password.class, accountId)).map(Password::hash);
    }

    /** @param hash as {@link PasswordHashing#hash} made it */
    public void set(UUID accountId, String hash) {
        entities.merge(new Password(accountId, hash, clock.instant()));
    }

    /** Takes an account its password: until one is set again, none signs in. */
    public void remove(UUID accountId) {
        entities.createQuery("delete from Password p where p.accountId = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    /**
     * Sets a new password in the place of one that was proved.
     *
     * @return false where it was changed since it was proved
     */
    public boolean replace(UUID accountId, String proved, String hash) {
        return entities.createQuery(
                                "update Password p set p.hash = :hash, p.changedAt = :now where p.accountId = :id and p.hash = :proved")
                        .setParameter("hash", hash)
                        .setParameter("now", clock.instant())
                        .setParameter("id", accountId)
                        .setParameter("proved", proved)
                        .executeUpdate()
                == 1;
    }

    /** Whether a password that was proved is still the account's; until the transaction ends it stays so. */
    public boolean isStill(UUID accountId, String proved) {
        return !entities.createNativeQuery("select 1 from password where account_id = ?1 and hash = ?2 for share")
                .setParameter(1, accountId)
                .setParameter(2, proved)
                .getResultList()
                .isEmpty();
    }

    /**
     * Puts a better hash of the same password in the place of one.
     *
     * @return false where another has taken its place meanwhile
     */
    public boolean renew(UUID accountId, String outdated, String hash) {
        return entities.createQuery(
                                "update Password p set p.hash = :hash where p.accountId = :id and p.hash = :outdated")
                        .setParameter("hash", hash)
                        .setParameter("id", accountId)
                        .setParameter("outdated", outdated)
                        .executeUpdate()
                == 1;
    }
}
