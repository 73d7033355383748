package org.cloudbackend.user.badges.control;

import java.util.Optional;
import org.cloudbackend.user.badges.entity.Badge;
import org.cloudbackend.user.qr.control.SignedText;

/** What stands on a badge: the member's id and the badge's serial, signed with the member's secret. 75 characters. */
final class BadgeText {

    private static final String KIND = "CBB1.";

    private BadgeText() {}

    static String of(Badge badge) {
        return SignedText.sign(KIND, badge.memberId(), badge.serial(), badge.secret())
                .text();
    }

    /** Empty for a text that does not have the form of a badge. */
    static Optional<SignedText> parse(String text) {
        return SignedText.parse(KIND, text);
    }
}
