package org.cloudbackend.user.badges.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * The badge that a member has now.
 *
 * @param serial grows with each new badge: badges with a smaller one have ended
 * @param secret signs all badges of the member
 */
public record Badge(UUID memberId, int serial, byte[] secret, Instant issuedAt) {}
