package org.cloudbackend.auth.clients.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.cloudbackend.auth.clients.entity.Client;
import org.cloudbackend.kit.digests.Sha256;
import org.eclipse.microprofile.config.Config;

/** The clients that our own services are. Their secrets come with the deployment and change with it. */
public class ServiceClients {

    private static final List<String> SERVICES = List.of("auth", "user", "sociallog", "gateway");
    private static final int MIN_SECRET_LENGTH = 32;

    private final EntityManager entities;
    private final Config config;
    private final Clock clock;

    @Inject
    ServiceClients(EntityManager entities, Config config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the id is one of our own services, registered or not: no one else may get it. */
    static boolean isReserved(String id) {
        return SERVICES.contains(id);
    }

    /** Makes the clients whose secrets are configured as {@code SERVICE_CLIENT_<NAME>_SECRET}, or renews their secrets. */
    public void register() {
        for (var service : SERVICES) {
            config.getOptionalValue("service.client." + service + ".secret", String.class)
                    .ifPresent(secret -> register(service, secret));
        }
    }

    private void register(String id, String secret) {
        if (secret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "The client secret of " + id + " must have at least " + MIN_SECRET_LENGTH + " characters");
        }
        var known = entities.find(Client.class, id);
        if (known == null) {
            entities.persist(new Client(id, "Service " + id, Sha256.of(secret), clock.instant()));
        } else if (!MessageDigest.isEqual(known.secretDigest(), Sha256.of(secret))) {
            known.changeSecret(Sha256.of(secret), clock.instant());
        }
    }
}
