package org.cloudbackend.user.codes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.util.UUID;

/** The secret that the codes of one event are signed with: 256 random bits. */
@Entity
@Table(name = "check_in_key")
public class CheckInKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    private byte[] secret;

    protected CheckInKey() {}

    private CheckInKey(UUID eventId, byte[] secret) {
        this.eventId = eventId;
        this.secret = secret;
    }

    public static CheckInKey random(UUID eventId) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new CheckInKey(eventId, secret);
    }

    public byte[] secret() {
        return secret.clone();
    }
}
