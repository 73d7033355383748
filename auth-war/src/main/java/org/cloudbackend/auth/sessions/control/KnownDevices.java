package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The devices that an account has signed in with, for as long as its sessions are remembered. */
class KnownDevices {

    private final EntityManager entities;

    @Inject
    KnownDevices(EntityManager entities) {
        this.entities = entities;
    }

    boolean isKnown(UUID accountId, Device device) {
        return !entities.createNativeQuery("""
                        select 1 from session where account_id = ?1 and network = ?2 and user_agent = ?3 limit 1""")
                .setParameter(1, accountId)
                .setParameter(2, device.network())
                .setParameter(3, device.userAgent())
                .getResultList()
                .isEmpty();
    }
}
