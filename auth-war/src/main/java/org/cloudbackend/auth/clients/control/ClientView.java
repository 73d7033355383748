package org.cloudbackend.auth.clients.control;

import java.time.Instant;
import org.cloudbackend.auth.clients.entity.Client;

/**
 * A client as administrators see it.
 *
 * @param managed whether it comes with the deployment and cannot be changed here
 * @param secretCreatedAt when it got the secret that it has
 * @param lastUsedAt when it got a token last, to the minute; null where it never did
 */
public record ClientView(
        String id, String name, boolean managed, Instant createdAt, Instant secretCreatedAt, Instant lastUsedAt) {

    static ClientView of(Client client) {
        return new ClientView(
                client.id(),
                client.name(),
                ServiceClients.isReserved(client.id()),
                client.createdAt(),
                client.updatedAt(),
                client.lastUsedAt());
    }
}
