package org.cloudbackend.user.rolls;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.user.UserDatabase;

/** Members, events and attendance as other parts of the service would have written them. */
public final class TestRoll {

    private TestRoll() {}

    public static UUID member(String givenName, String familyName) {
        return member(givenName, familyName, "ACTIVE");
    }

    public static UUID member(String givenName, String familyName, String status) {
        var id = Ids.next();
        UserDatabase.change("""
                insert into profile (id, given_name, family_name, status, created_at, updated_at, erased_at)
                values ('%s', '%s', '%s', '%s', now(), now(), case when '%4$s' = 'ERASED' then now() end)""".formatted(id, givenName, familyName, status));
        return id;
    }

    /** An event that goes on now. */
    public static UUID event(String audience) {
        return event(audience, Instant.now().minusSeconds(600), "UTC");
    }

    /** An event of two hours. */
    public static UUID event(String audience, Instant start, String timeZone) {
        var id = Ids.next();
        UserDatabase.change("""
                insert into event (id, name, time_zone, starts_at, ends_at, check_in_opens_at, check_in_closes_at,
                  late_after, audience, created_by, created_at, updated_at)
                select '%s', 'Open evening', '%s', start, start + interval '2 hours', start - interval '30 minutes',
                  start + interval '2 hours', start + interval '15 minutes', '%s', gen_random_uuid(), now(), now()
                from cast('%s' as timestamptz) start""".formatted(id, timeZone, audience, start));
        return id;
    }

    public static void settle(UUID event) {
        UserDatabase.change("update event set settled_at = now() where id = '%s'".formatted(event));
    }

    public static void listed(UUID event, UUID member) {
        add(event, member, "EXPECTED", true, null);
    }

    /** Someone with this status, and a reason where that is {@code EXCUSED}. */
    public static void add(UUID event, UUID member, String status) {
        add(event, member, status, false, status.equals("EXCUSED") ? "FAMILY" : null);
    }

    private static void add(UUID event, UUID member, String status, boolean listed, String reason) {
        var came = status.equals("PRESENT") || status.equals("LATE");
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, listed, reason, checked_in_at, way)
                values ('%s', '%s', '%s', %s, %s, %s, %s)""".formatted(
                        event,
                        member,
                        status,
                        listed,
                        reason == null ? "null" : "'" + reason + "'",
                        came ? "now()" : "null",
                        came ? "'SCAN'" : "null"));
    }
}
