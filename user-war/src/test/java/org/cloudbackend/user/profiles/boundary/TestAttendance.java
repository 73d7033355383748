package org.cloudbackend.user.profiles.boundary;

import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.user.UserDatabase;

/** Attendance as it stands in the database. */
final class TestAttendance {

    private TestAttendance() {}

    static UUID event() {
        var id = Ids.next();
        UserDatabase.change("""
                insert into event (id, name, time_zone, starts_at, ends_at, check_in_opens_at, check_in_closes_at,
                  late_after, audience, created_by, created_at, updated_at)
                values ('%1$s', 'Event', 'UTC', now(), now() + interval '1 h', now(), now() + interval '1 h',
                  now() + interval '15 min', 'ALL', '%1$s', now(), now())""".formatted(id));
        return id;
    }

    static void add(UUID event, UUID member, String status, boolean listed) {
        var came = status.equals("PRESENT") || status.equals("LATE");
        UserDatabase.change(
                """
                insert into attendance (event_id, user_id, status, listed, checked_in_at, way, name_key)
                values ('%s', '%s', '%s', %s, %s, %s, '')""".formatted(event, member, status, listed, came ? "now()" : "null", came ? "'HAND'" : "null"));
    }

    static void attempt(UUID event, UUID member, String nonce) {
        UserDatabase.change("""
                insert into attempt (id, event_id, user_id, actor_id, way, outcome, nonce, status, attempted_at, recorded_at)
                values ('%s', '%s', '%3$s', '%3$s', 'SCAN', 'ACCEPTED', '%4$s', 'PRESENT', now(), now())
                """.formatted(Ids.next(), event, member, nonce));
    }
}
