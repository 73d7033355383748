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
    void logins_beside_what_hashing_alone_allows() {
        var emails = IntStream.range(0, CLIENTS).mapToObj(i -> newEmail()).toList();
        emails.forEach(email -> register(email).is(201));
        Load.run(CLIENTS, WARM_UP, i -> signIn(emails.get(i)));

        var before = HashTime.read(http);
        Load.run(1, MEASURED, i -> signIn(emails.get(0)));
        var hash = HashTime.read(http).since(before);
        var logins = Load.run(CLIENTS, MEASURED, i -> signIn(emails.get(i)));

        var cores = Runtime.getRuntime().availableProcessors();
        var possible = cores / hash.secondsEach();
        var ratio = logins.perSecond() / possible;
        System.out.printf(
                "%d cores, %.1f ms a hash alone: %.1f logins/s possible, %.1f done, ratio %.2f, goal 0.85 (p95 %.0f ms)%n",
                cores, hash.secondsEach() * 1e3, possible, logins.perSecond(), ratio, logins.percentileMillis(95));
    }

    @Test
    void refreshes_of_as_many_clients_as_cores() {
        var tokens = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> signedIn().getString("refresh_token"))
                .toArray(String[]::new);
        Load.run(tokens.length, WARM_UP, i -> rotate(tokens, i));
        var refreshes = Load.run(tokens.length, MEASURED, i -> rotate(tokens, i));
        System.out.printf(
                "%.0f refreshes/s, p50 %.1f ms, p95 %.1f ms, goal 15 ms%n",
                refreshes.perSecond(), refreshes.percentileMillis(50), refreshes.percentileMillis(95));
    }

    private static void signIn(String email) {
        var body = "{\"identifier\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
        assertThat(LightClient.post("/api/v1/auth/login", body)).isEqualTo(200);
    }

    private void rotate(String[] tokens, int i) {
        tokens[i] = refresh(tokens[i]).is(200).json().getString("refresh_token");
    }
}
