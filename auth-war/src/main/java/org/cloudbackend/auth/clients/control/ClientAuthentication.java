package org.cloudbackend.auth.clients.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.cloudbackend.auth.clients.entity.Client;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.digests.Sha256;
import org.cloudbackend.kit.requests.Origin;

/** Tells whether a program is the client that it says it is. */
public class ClientAuthentication {

    /** A client that asks for tokens all the time is not to write all the time. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    /** What a secret is compared with where there is no client, so that it takes as long. */
    private static final byte[] NO_DIGEST = new byte[32];

    private final EntityManager entities;
    private final AuthLog log;
    private final Clock clock;

    @Inject
    ClientAuthentication(EntityManager entities, AuthLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    /** @throws InvalidClient unless a client has this id and this secret */
    public void authenticate(String id, String secret, Origin origin) {
        var client = entities.find(Client.class, id);
        var expected = client == null ? NO_DIGEST : client.secretDigest();
        var isRight = MessageDigest.isEqual(expected, Sha256.of(secret));
        if (client == null || !isRight) {
            log.record(origin, AuthEvent.refused(AuditAction.CLIENT_REFUSED).to("client:" + id));
            throw new InvalidClient();
        }
        keepUse(id);
    }

    private void keepUse(String id) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        update client set last_used_at = ?1
                        where id = ?2 and (last_used_at is null or last_used_at <= ?3)""")
                .setParameter(1, now)
                .setParameter(2, id)
                .setParameter(3, now.minus(COARSE))
                .executeUpdate();
    }
}
