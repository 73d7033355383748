package org.cloudbackend.user.codes.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.codes.entity.CheckInKey;

/** The check-in codes of all events. */
public class CheckInCodes {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CheckInCodes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Gives a new event the key that its codes will be signed with. */
    public void makeKey(UUID eventId) {
        entities.persist(CheckInKey.random(eventId));
    }

    /** The code that the event shows now; empty where there is no such event. */
    public Optional<CheckInCode> current(UUID eventId) {
        return keyOf(eventId).map(key -> CheckInCode.at(clock.instant(), eventId, key));
    }

    /**
     * Reads a code that someone scanned. It is one of ours, though it may have expired: the same scan sent again gets its
     * first answer also then.
     *
     * @throws InvalidCode for anything else, with what is wrong
     */
    public CheckInCode read(String text) {
        var code = CheckInCode.parse(text);
        var key = keyOf(code.eventId()).orElseThrow(InvalidCode::new);
        if (!code.isSignedWith(key)) {
            throw new InvalidCode(CodeFault.FORGED, code);
        }
        if (code.isAhead(clock.instant())) {
            throw new InvalidCode(CodeFault.NOT_YET, code);
        }
        return code;
    }

    private Optional<byte[]> keyOf(UUID eventId) {
        return Optional.ofNullable(entities.find(CheckInKey.class, eventId)).map(CheckInKey::secret);
    }
}
