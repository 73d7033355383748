package org.cloudbackend.auth.mfa.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The recovery codes of all accounts. Each is good once: using it removes it. */
class RecoveryCodes {

    private static final int COUNT = 10;

    private final EntityManager entities;

    @Inject
    RecoveryCodes(EntityManager entities) {
        this.entities = entities;
    }

    /** Gives an account new codes in the place of all that it had. */
    List<RecoveryCode> renew(UUID accountId) {
        removeAll(accountId);
        var codes = Stream.generate(RecoveryCode::generate).limit(COUNT).toList();
        codes.forEach(
                code -> entities.createNativeQuery("insert into recovery_code (account_id, digest) values (?1, ?2)")
                        .setParameter(1, accountId)
                        .setParameter(2, code.digest())
                        .executeUpdate());
        return codes;
    }

    /** Whether it was one of the account's. Of any number that show it at the same moment, one is told so. */
    boolean use(UUID accountId, RecoveryCode code) {
        return entities.createNativeQuery("delete from recovery_code where account_id = ?1 and digest = ?2")
                        .setParameter(1, accountId)
                        .setParameter(2, code.digest())
                        .executeUpdate()
                == 1;
    }

    void removeAll(UUID accountId) {
        entities.createNativeQuery("delete from recovery_code where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }
}
