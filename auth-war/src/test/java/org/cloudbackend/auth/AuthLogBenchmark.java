package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.Load;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

/** A page of the auth log takes as long among a million events as among ten thousand. */
class AuthLogBenchmark extends AuthIT {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final List<String> FILTERS = List.of(
            "",
            "&action=session.opened",
            "&outcome=refused",
            "&action=session.refused&outcome=refused",
            "&account_id=00000000-0000-7000-8000-000000000007",
            "&account_id=00000000-0000-7000-8000-000000000007&action=session.opened");

    @Test
    void a_page_among_a_million_takes_at_most_half_as_long_again_as_among_ten_thousand() throws Exception {
        var tokens = login(War.ADMIN_EMAIL, War.adminPassword()).is(200).json();
        var admin = as(tokens);

        fill(0, 10_000);
        read(admin, 10_000, Duration.ofSeconds(10));
        var few = read(admin, 10_000, Duration.ofSeconds(20));
        fill(10_000, 1_000_000);
        read(admin, 1_000_000, Duration.ofSeconds(10));
        var many = read(admin, 1_000_000, Duration.ofSeconds(20));

        var ratio = many.percentileMillis(95) / few.percentileMillis(95);
        System.out.printf(
                "auth log: p95 of a page %.1f ms among 10 000, %.1f ms among 1 000 000, ratio %.2f%n",
                few.percentileMillis(95), many.percentileMillis(95), ratio);
        assertThat(ratio).isLessThanOrEqualTo(1.5);
    }

    /** Pages from anywhere in the log, with and without filters. */
    private static Load read(Http admin, int events, Duration duration) {
        return Load.run(2, duration, i -> {
            var random = ThreadLocalRandom.current();
            var to = FIRST.plus(STEP.multipliedBy(random.nextInt(events / 10, events)));
            var filter = FILTERS.get(random.nextInt(FILTERS.size()));
            admin.get("/api/v1/auth/log?limit=50&to=" + to + filter).is(200);
        });
    }

    /** Events of a thousand accounts, one in ten refused. */
    private static void fill(int from, int to) throws Exception {
        change("""
                insert into auth_log (id, occurred_at, action, outcome, reason, account_id, actor, target, ip, user_agent,
                  request_id)
                select gen_random_uuid(), cast('%s' as timestamptz) + n * interval '%d seconds',
                  case when n %% 10 = 0 then 'session.refused' else 'session.opened' end,
                  case when n %% 10 = 0 then 'refused' else 'success' end,
                  case when n %% 10 = 0 then 'wrong_password' end,
                  cast('00000000-0000-7000-8000-' || lpad(cast(n %% 1000 as text), 12, '0') as uuid), null, null,
                  '192.0.2.1', 'benchmark', 'benchmark'
                from generate_series(%d, %d) n""".formatted(FIRST, STEP.toSeconds(), from, to - 1));
        try (var connection = War.database().superuser("auth");
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze auth_log");
        }
    }
}
