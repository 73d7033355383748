package org.cloudbackend.user;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.testkit.War;

/** A large database for benchmarks, filled past the triggers: what they would have done is done by the statements. */
public final class ManyMembers {

    /** Words that begin names: of one in ten members each. */
    public static final List<String> NAMES =
            List.of("Ada", "Berta", "Carla", "Dora", "Emma", "Fritz", "Gustav", "Hans", "Ida", "Jürgen");

    public static final Instant FIRST_EVENT = Instant.parse("2020-01-01T00:00:00Z");

    private ManyMembers() {}

    /** The member or event of this number. */
    public static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    /** Forgets what other benchmarks have left. */
    public static void clear() {
        fill("truncate profile, event cascade");
    }

    /** Members that have an account each, of the same id; one in fifty is disabled. */
    public static void members(int from, int to) {
        fill("""
                insert into profile (id, account_id, email, given_name, family_name, account_given_name,
                  account_family_name, account_updated_at, status, created_at, updated_at)
                select id, id, 'm' || n || '@example.org', given, family, given, family, now(),
                  case when n %% 50 = 7 then 'DISABLED' else 'ACTIVE' end, now(), now()
                from generate_series(%d, %d) n, lateral (select
                  cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid) as id,
                  (cast('{%s}' as text[]))[1 + (n / 7) %% 10] as given,
                  'Family' || (cast(n as bigint) * 7919) %% 1000003 as family) made""".formatted(from, to - 1, String.join(",", NAMES)));
    }

    /** One event an hour from {@link #FIRST_EVENT}, every other one with a list. */
    public static void events(int from, int to) {
        fill("""
                insert into event (id, name, location, time_zone, starts_at, ends_at, check_in_opens_at,
                  check_in_closes_at, late_after, audience, created_by, created_at, updated_at)
                select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid), 'Event ' || n,
                  'Hall ' || n %% 100, 'UTC', start, start + interval '2 hours', start - interval '30 minutes',
                  start + interval '2 hours', start + interval '15 minutes',
                  case when n %% 2 = 0 then 'ALL' else 'LISTED' end, gen_random_uuid(), now(), now()
                from generate_series(%d, %d) n, lateral (select
                  cast('%s' as timestamptz) + n * interval '1 hour' as start) made""".formatted(from, to - 1, FIRST_EVENT));
    }

    /** Members of these numbers at events of those, all of them; four of five came. */
    public static void attendance(int fromMember, int toMember, int fromEvent, int toEvent) {
        fill("""
                insert into attendance (event_id, user_id, status, listed, checked_in_at, way, name_key)
                select e.id, p.id, made.standing, true, case when came then now() end, case when came then 'SCAN' end, p.name_key
                from profile p, event e, lateral (select
                  (cast('{PRESENT,PRESENT,LATE,PRESENT,ABSENT}' as text[]))[1 + abs(hashtext(p.name_key)) %% 5] as standing
                  ) made, lateral (select made.standing <> 'ABSENT' as came) answer
                where p.id >= '%s' and p.id < '%s' and e.id >= '%s' and e.id < '%s'""".formatted(id(fromMember), id(toMember), id(fromEvent), id(toEvent)));
    }

    private static void fill(String insert) {
        try (var connection = War.database().superuser("user");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(insert);
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
