package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.cloudbackend.auth.passwords.control.BareHashing;
import org.cloudbackend.testkit.Load;
import org.junit.jupiter.api.Test;

/**
 * How near sign-in comes to what hashing alone would allow, and how long a refresh takes. Server, database and load share
 * one machine, as the hash that they are compared with does. The server is warm: its JIT compiler needs minutes.
 */
class SignInBenchmark extends AuthIT {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int CLIENTS = 4 * CORES;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(120);
    private static final Duration ROUND = Duration.ofSeconds(15);

    @Test
    void logins_beside_what_hashing_alone_allows() {
        var emails = IntStream.range(0, CLIENTS).mapToObj(i -> newEmail()).toList();
        emails.forEach(email -> register(email).is(201));
        Load.run(CLIENTS, WARM_UP, i -> signIn(emails.get(i)));
        BareHashing.run(CORES, ROUND);

        var logins = 0.0;
        var hashes = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            logins += Load.run(CLIENTS, ROUND, i -> signIn(emails.get(i))).perSecond() / ROUNDS;
            hashes += BareHashing.run(CORES, ROUND).perSecond() / ROUNDS;
        }
        var alone = BareHashing.run(1, ROUND).perSecond();
        System.out.printf(
                "%d cores: %.1f logins/s of %.1f hashes/s (%.1f ms each), ratio %.2f, goal 0.85; one hash alone %.1f ms%n",
                CORES, logins, hashes, CORES / hashes * 1e3, logins / hashes, 1e3 / alone);
    }

    @Test
    void refreshes_of_as_many_clients_as_cores() {
        var tokens = IntStream.range(0, CORES)
                .mapToObj(i -> signedIn().getString("refresh_token"))
                .toArray(String[]::new);
        Load.run(tokens.length, WARM_UP, i -> rotate(tokens, i));
        var refreshes = Load.run(tokens.length, ROUND.multipliedBy(ROUNDS), i -> rotate(tokens, i));
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
