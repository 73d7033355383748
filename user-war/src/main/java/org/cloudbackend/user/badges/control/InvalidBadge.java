package org.cloudbackend.user.badges.control;

import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A badge that lets nobody in. */
public final class InvalidBadge extends ProblemException {

    private final BadgeFault fault;
    private final UUID memberId;

    private InvalidBadge(BadgeFault fault, UUID memberId, String detail) {
        super(ProblemType.CODE_INVALID, detail);
        this.fault = fault;
        this.memberId = memberId;
    }

    static InvalidBadge malformed() {
        return new InvalidBadge(BadgeFault.MALFORMED, null, "This is no badge. Scan it again, or check in by hand.");
    }

    static InvalidBadge forged() {
        return new InvalidBadge(BadgeFault.FORGED, null, "This badge is not one of ours. Check in by hand.");
    }

    static InvalidBadge withdrawn(UUID memberId) {
        return new InvalidBadge(
                BadgeFault.WITHDRAWN, memberId, "A newer badge has taken its place. Scan that, or check in by hand.");
    }

    public BadgeFault fault() {
        return fault;
    }

    /** Whose badge it was; empty where it never was anybody's. */
    public Optional<UUID> memberId() {
        return Optional.ofNullable(memberId);
    }
}
