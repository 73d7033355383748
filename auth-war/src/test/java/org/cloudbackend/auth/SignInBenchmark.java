package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.cloudbackend.testkit.Load;
import org.junit.jupiter.api.Test;

/**
 * How near sign-in comes to what hashing alone would allow, and how long a refresh takes. Server, database and load share
 * one machine, as the hash that they are compared with does.
 */
class SignInBenchmark extends AuthIT {

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    @Test
    void logins_reach_85_percent_of_what_hashing_allows() {
        var emails = IntStream.range(0, CLIENTS).mapToObj(i -> newEmail()).toList();
        emails.forEach(email -> register(email).is(201));
        Load.run(CLIENTS, WARM_UP, i -> login(emails.get(i), PASSWORD).is(200));

        var before = HashTime.read(http);
        Load.run(1, MEASURED, i -> login(emails.get(0), PASSWORD).is(200));
        var hash = HashTime.read(http).since(before);
        var logins =
                Load.run(CLIENTS, MEASURED, i -> login(emails.get(i), PASSWORD).is(200));

        var cores = Runtime.getRuntime().availableProcessors();
        var possible = cores / hash.secondsEach();
        var ratio = logins.perSecond() / possible;
        System.out.printf(
                "%d cores, %.1f ms a hash alone: %.1f logins/s possible, %.1f done, ratio %.2f (p95 %.0f ms)%n",
                cores, hash.secondsEach() * 1e3, possible, logins.perSecond(), ratio, logins.percentileMillis(95));
        assertThat(ratio).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void a_refresh_takes_less_than_15_milliseconds() {
        var tokens = IntStream.range(0, 4)
                .mapToObj(i -> signedIn().getString("refresh_token"))
                .toArray(String[]::new);
        Load.run(tokens.length, WARM_UP, i -> rotate(tokens, i));
        var refreshes = Load.run(tokens.length, MEASURED, i -> rotate(tokens, i));
        System.out.printf(
                "%.0f refreshes/s, p50 %.1f ms, p95 %.1f ms%n",
                refreshes.perSecond(), refreshes.percentileMillis(50), refreshes.percentileMillis(95));
        assertThat(refreshes.percentileMillis(95)).isLessThan(15);
    }

    private void rotate(String[] tokens, int i) {
        tokens[i] = refresh(tokens[i]).is(200).json().getString("refresh_token");
    }
}
