package org.cloudbackend.user.badges.control;

import java.time.Instant;
import org.cloudbackend.user.badges.entity.Badge;

/**
 * The badge of a member.
 *
 * @param code what the QR code says
 */
public record BadgeView(String code, Instant issuedAt) {

    static BadgeView of(Badge badge) {
        return new BadgeView(BadgeText.of(badge), badge.issuedAt());
    }
}
