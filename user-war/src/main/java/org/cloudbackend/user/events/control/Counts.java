package org.cloudbackend.user.events.control;

import java.util.Map;

/** How many people stand how to an event. */
public record Counts(long present, long late, long excused, long absent) {

    static Counts of(Map<String, Long> byStatus) {
        return new Counts(
                byStatus.getOrDefault("PRESENT", 0L),
                byStatus.getOrDefault("LATE", 0L),
                byStatus.getOrDefault("EXCUSED", 0L),
                byStatus.getOrDefault("ABSENT", 0L));
    }
}
