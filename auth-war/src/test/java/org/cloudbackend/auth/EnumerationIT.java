package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether an e-mail has an account cannot be found out: the answers are the same, and the median times of many tries lie
 * within 10 ms. Each try comes from an address of its own and asks for an account of its own, since both are slowed down.
 */
@ArquillianTest
class EnumerationIT {

    private static final int TRIES = Integer.getInteger("enumeration.tries", 500);
    private static final int WARM_UP = 40;
    private static final double MOST_MILLISECONDS = 10;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("registration.mode=verify-email");
    }

    /** Verified accounts, all with the password of the administrator: to hash one for each would take minutes. */
    @BeforeAll
    static void accounts() throws Exception {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into account (id, email, email_key, given_name, family_name, status, email_verified,
                      created_at, updated_at)
                    select gen_random_uuid(), e, e, 'Grace', 'Hopper', 'ACTIVE', true, now(), now()
                    from (select 'known-' || p || '-' || i || '@example.org' as e
                          from unnest(array['login', 'forgot', 'register']) p, generate_series(1, %d) i) made
                    on conflict do nothing""".formatted(TRIES + WARM_UP));
            statement.execute("""
                    insert into password (account_id, hash, changed_at)
                    select a.id, known.hash, now() from account a,
                      (select p.hash from password p join account b on b.id = p.account_id
                       where b.email = '%s') known
                    where a.email like 'known-%%' on conflict do nothing""".formatted(War.ADMIN_EMAIL));
            statement.execute("insert into account_role select id, 'USER' from account where email like 'known-%' "
                    + "on conflict do nothing");
        }
    }

    @Test
    void signing_in_tells_nothing() {
        assertAlike("login", (client, email) -> client.login(email, "not the password at all"));
    }

    @Test
    void asking_for_a_reset_tells_nothing() {
        assertAlike("forgot", AuthClient::forgot);
    }

    @Test
    void registering_tells_nothing() {
        assertAlike("register", (client, email) -> client.register(email, AuthClient.PASSWORD, null));
    }

    private void assertAlike(String purpose, BiFunction<AuthClient, String, Answer> call) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 1; i <= TRIES + WARM_UP; i++) {
            var first = timed("known-" + purpose + "-" + i + "@example.org", call);
            var second = timed("unknown-" + UUID.randomUUID() + "@example.org", call);
            assertThat(first.fingerprint()).isEqualTo(second.fingerprint());
            if (i > WARM_UP) {
                known.add(first.nanoseconds());
                unknown.add(second.nanoseconds());
            }
        }
        var difference = Math.abs(median(known) - median(unknown));
        System.out.printf("%s: known %.2f ms, unknown %.2f ms%n", purpose, median(known), median(unknown));
        assertThat(difference)
                .as("milliseconds between the medians of " + purpose)
                .isLessThan(MOST_MILLISECONDS);
    }

    private Timed timed(String email, BiFunction<AuthClient, String, Answer> call) {
        var client = new AuthClient();
        var begin = System.nanoTime();
        var answer = call.apply(client, email);
        return new Timed(System.nanoTime() - begin, answer.fingerprint());
    }

    private static double median(List<Long> nanoseconds) {
        var sorted = nanoseconds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private record Timed(long nanoseconds, String fingerprint) {}
}
