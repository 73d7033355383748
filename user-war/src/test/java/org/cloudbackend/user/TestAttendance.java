package org.cloudbackend.user;

import java.time.Duration;
import java.util.UUID;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;

/** Attendance as tests make it and look at it. */
public final class TestAttendance {

    private TestAttendance() {}

    public static Answer scan(Http member, String code) {
        return member.post("/api/v1/attendance/scan", "{\"code\": \"%s\"}".formatted(code));
    }

    public static Answer scan(Http member, String code, String nonce) {
        return member.post("/api/v1/attendance/scan", "{\"code\": \"%s\", \"nonce\": \"%s\"}".formatted(code, nonce));
    }

    public static Answer checkIn(Http staff, UUID event, String json) {
        return staff.post("/api/v1/events/" + event + "/check-ins", json);
    }

    public static Answer byHand(Http staff, UUID event, UUID person) {
        return checkIn(staff, event, "{\"user_id\": \"%s\"}".formatted(person));
    }

    public static Answer byBadge(Http staff, UUID event, String badge) {
        return checkIn(staff, event, "{\"badge\": \"%s\"}".formatted(badge));
    }

    public static Answer undo(Http staff, UUID event, UUID person) {
        return staff.delete("/api/v1/events/%s/check-ins/%s".formatted(event, person));
    }

    public static Answer set(Http staff, UUID event, UUID person, String json) {
        return staff.send("PUT", "/api/v1/events/%s/attendance/%s".formatted(event, person), "application/json", json);
    }

    /** Has an event expect only those on its list. */
    public static void list(UUID event) {
        UserDatabase.change("update event set audience = 'LISTED' where id = '%s'".formatted(event));
    }

    /** Puts someone on an event's list. */
    public static void expect(UUID event, UUID person) {
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, listed) values ('%s', '%s', 'EXPECTED', true)
                on conflict do nothing""".formatted(event, person));
    }

    public static void byHand(UUID event, String status) {
        UserDatabase.change("update event set status_by_hand = '%s' where id = '%s'".formatted(status, event));
    }

    /** Moves an event and all its times, and when it was planned, which is not in the future. */
    public static void move(UUID event, Duration by) {
        UserDatabase.change("""
                update event set starts_at = starts_at + i, ends_at = ends_at + i, late_after = late_after + i,
                  check_in_opens_at = check_in_opens_at + i, check_in_closes_at = check_in_closes_at + i,
                  created_at = least(created_at, created_at + i)
                from (select interval '%d seconds' i) moved where id = '%s'""".formatted(by.toSeconds(), event));
    }

    /** How someone stands to an event in the database; null where there is no row. */
    public static String status(UUID event, UUID person) {
        return (String) UserDatabase.value(
                "select status from attendance where event_id = '%s' and user_id = '%s'".formatted(event, person));
    }

    /** The outcome of the newest attempt of a person: {@code ACCEPTED}, or why it was refused. */
    public static String lastAttempt(UUID person) {
        return (String) UserDatabase.value("""
                select coalesce(reason, outcome) from attempt where coalesce(user_id, actor_id) = '%s'
                order by recorded_at desc, id desc""".formatted(person));
    }

    public static long attempts(UUID event) {
        return (long) UserDatabase.value("select count(*) from attempt where event_id = '%s'".formatted(event));
    }
}
