package org.cloudbackend.user.attendance.control;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.codes.control.CheckInCode;

/** People and events that a benchmark knows by their numbers, so that each can come to each once. */
final class ScanData {

    static final int PEOPLE = 2_000;
    static final int EVENTS = 1_000;

    private static final String PERSON = "00000000-0000-7000-8000-%012d";
    private static final String EVENT = "00000000-0000-7000-9000-%012d";

    private final List<String> tokens;

    private ScanData(List<String> tokens) {
        this.tokens = tokens;
    }

    static ScanData fill() throws SQLException {
        TestAccounts.add("Any", "One");
        try (var auth = War.database().as(Database.AUTH, "migrator");
                var statement = auth.createStatement()) {
            statement.execute("""
                    insert into account (id, email, email_key, given_name, family_name, status, created_at, updated_at)
                    select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid),
                      n || '@example.org', n || '@example.org', 'Member', 'Number ' || n, 'ACTIVE', now(), now()
                    from generate_series(0, %d) n""".formatted(PEOPLE - 1));
        }
        UserDatabase.change("""
                insert into profile (id, account_id, email, given_name, family_name, status, account_given_name,
                  account_family_name, account_updated_at, created_at, updated_at)
                select id, id, n || '@example.org', 'Member', 'Number ' || n, 'ACTIVE', 'Member', 'Number ' || n, now(),
                  now(), now()
                from (
                  select n, cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid) as id
                  from generate_series(0, %d) n) people""".formatted(PEOPLE - 1));
        UserDatabase.change("""
                insert into event (id, name, time_zone, starts_at, ends_at, check_in_opens_at, check_in_closes_at,
                  late_after, audience, created_by, created_at, updated_at)
                select cast('00000000-0000-7000-9000-' || lpad(cast(n as text), 12, '0') as uuid), 'Event ' || n, 'UTC',
                  now(), now() + interval '1 day', now() - interval '1 hour', now() + interval '1 day',
                  now() + interval '1 day', 'ALL', gen_random_uuid(), now(), now()
                from generate_series(0, %d) n""".formatted(EVENTS - 1));
        UserDatabase.change("""
                insert into check_in_key (event_id, secret)
                select cast('00000000-0000-7000-9000-' || lpad(cast(n as text), 12, '0') as uuid),
                  decode(lpad(to_hex(n), 64, '0'), 'hex')
                from generate_series(0, %d) n""".formatted(EVENTS - 1));
        try (var superuser = War.database().superuser("user");
                var statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return new ScanData(IntStream.range(0, PEOPLE).mapToObj(ScanData::token).toList());
    }

    private static String token(int person) {
        var expiry = java.util.Date.from(Instant.now().plusSeconds(3600));
        return War.issuer().token(PERSON.formatted(person), claims -> claims.expirationTime(expiry), "user");
    }

    /** The token of who comes as the {@code n}th: all come to the first event, then all to the next. */
    String token(long n) {
        return tokens.get((int) (n % PEOPLE));
    }

    /** The body with which the {@code n}th scans. */
    String body(long n) {
        var event = (int) (n / PEOPLE);
        var key = ByteBuffer.allocate(32).putInt(28, event).array();
        var code = CheckInCode.at(Instant.now(), UUID.fromString(EVENT.formatted(event)), key);
        return "{\"code\": \"%s\", \"nonce\": \"%s\"}".formatted(code.text(), n);
    }
}
