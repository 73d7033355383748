package org.cloudbackend.auth.clients.control;

import java.time.Instant;

/**
 * A client with the only copy of its new secret.
 *
 * @param secret 43 characters of base64url
 */
public record ClientWithSecret(
        String id, String name, String secret, boolean managed, Instant createdAt, Instant secretCreatedAt) {

    static ClientWithSecret of(ClientView client, String secret) {
        return new ClientWithSecret(
                client.id(), client.name(), secret, client.managed(), client.createdAt(), client.secretCreatedAt());
    }
}
