package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time zones that an event can be in. */
@Singleton
public class TimeZones {

    /** Without Java's own, which PostgreSQL does not know. */
    private static final Set<String> IANA = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private final ZoneId usual;

    @Inject
    TimeZones(@ConfigProperty(name = "event.time.zone") String usual) {
        if (!IANA.contains(usual)) {
            throw new IllegalArgumentException(
                    "event.time.zone is " + usual + " but must be an IANA time zone such as Europe/Rome.");
        }
        this.usual = ZoneId.of(usual);
    }

    /**
     * @param name null for the one that events are usually in
     * @throws ProblemException {@code invalid-request} for what is no IANA name, offsets such as +01:00 too: they know no
     *     summer time
     */
    public ZoneId of(String name) {
        if (name == null) {
            return usual;
        }
        if (!IANA.contains(name)) {
            throw ProblemException.invalid(
                    List.of(new FieldError("/time_zone", "must be an IANA time zone such as Europe/Rome")));
        }
        return ZoneId.of(name);
    }
}
