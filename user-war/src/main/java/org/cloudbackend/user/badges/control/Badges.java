package org.cloudbackend.user.badges.control;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.badges.entity.Badge;

/** The badges of all members: a QR code that does not change until its holder asks for a new one. */
public class Badges {

    private static final int SECRET_BYTES = 32;
    private static final int RENEWALS_A_DAY = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StoredBadges stored;
    private final Clock clock;

    @Inject
    Badges(StoredBadges stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** The badge of a member, made when first asked for; empty where there is no such member. */
    public Optional<BadgeView> current(UUID memberId) {
        return stored.find(memberId).or(() -> first(memberId)).map(BadgeView::of);
    }

    /** Gives a member a new badge, which ends the one before; empty where there is no such member. */
    public Optional<BadgeView> issue(UUID memberId) {
        if (current(memberId).isEmpty()) {
            return Optional.empty();
        }
        stored.replace(memberId, clock.instant());
        return current(memberId);
    }

    /**
     * Gives a member a new badge at their own wish; empty where there is no such member.
     *
     * @throws BadgeRenewedTooOften where they have had ten within a day; the caller undoes what was done
     */
    public Optional<BadgeView> renew(UUID memberId) {
        var issued = issue(memberId);
        // Counted afterwards: only now no other request of the member counts at the same moment
        if (stored.countEnded(memberId, clock.instant().minus(Duration.ofDays(1))) > RENEWALS_A_DAY) {
            throw new BadgeRenewedTooOften();
        }
        return issued;
    }

    /**
     * Whose badge it is.
     *
     * @param shownAt when it was shown: a badge that ended later was good then
     * @throws InvalidBadge where it was nobody's at that moment
     */
    public UUID holder(String text, Instant shownAt) {
        var shown = BadgeText.parse(text).orElseThrow(InvalidBadge::malformed);
        var badge = stored.find(shown.id())
                .filter(current -> shown.isSignedWith(current.secret()))
                .filter(current -> shown.number() <= current.serial())
                .orElseThrow(InvalidBadge::forged);
        if (shown.number() < badge.serial() && !wasGood(shown.id(), shown.number(), shownAt)) {
            throw InvalidBadge.withdrawn(badge.memberId());
        }
        return badge.memberId();
    }

    private boolean wasGood(UUID memberId, int serial, Instant shownAt) {
        return stored.endOf(memberId, serial).filter(shownAt::isBefore).isPresent();
    }

    private Optional<Badge> first(UUID memberId) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        stored.addFirst(memberId, secret, clock.instant());
        return stored.find(memberId);
    }
}
