package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.junit.jupiter.api.Test;

/** Guessing gets slower and slower, and the one whose password is guessed goes on signing in. */
class BruteForceIT extends AuthIT {

    private final Http attacker = from(newAddress());

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() throws Exception {
        var email = registered();
        guess(5, email);
        lengthenDelays();

        attempt(attacker, email, PASSWORD).isProblem(401, "invalid-credentials");
        becomeDue(email);
        attempt(attacker, email, PASSWORD).is(200);
    }

    @Test
    void each_further_failure_doubles_the_delay() throws Exception {
        var email = registered();
        guess(5, email);
        assertThat(delayOf(email)).isEqualTo(1);
        for (var expected : new int[] {2, 4, 8}) {
            becomeDue(email);
            attempt(from(newAddress()), email, "not my password").is(401);
            assertThat(delayOf(email)).isEqualTo(expected);
        }
        becomeDue(email);
        change("update failed_attempts set failures = 40 where key = " + accountKey(email));
        attempt(from(newAddress()), email, "not my password").is(401);
        assertThat(delayOf(email)).isEqualTo(900);
    }

    @Test
    void an_attempt_that_comes_too_early_is_not_counted() throws Exception {
        var email = registered();
        guess(5, email);
        var failures = "select failures from failed_attempts where key = " + accountKey(email);
        assertThat(number(failures)).isEqualTo(5);
        change("update failed_attempts set delayed_until = now() + interval '1 hour' where key = " + accountKey(email));
        guess(3, email);
        assertThat(number(failures)).isEqualTo(5);
    }

    @Test
    void from_a_device_it_has_signed_in_with_the_owner_is_not_locked_out() throws Exception {
        var email = registered();
        login(email, PASSWORD).is(200);
        guess(8, email);
        assertThat(number("select count(*) from failed_attempts where delayed_until > now() and key = "
                        + accountKey(email)))
                .isEqualTo(1);

        login(email, PASSWORD).is(200);
        attempt(from(newAddress()), email, PASSWORD).isProblem(401, "invalid-credentials");
    }

    @Test
    void a_known_device_is_slowed_down_when_it_guesses_itself() throws Exception {
        var email = registered();
        login(email, PASSWORD).is(200);
        for (var i = 0; i < 5; i++) {
            login(email, "not my password").isProblem(401, "invalid-credentials");
        }
        lengthenDelays();
        login(email, PASSWORD).isProblem(401, "invalid-credentials");
    }

    @Test
    void trying_many_accounts_from_one_address_is_slowed_down() throws Exception {
        var victims = Collections.nCopies(5, 0).stream().map(i -> registered()).toList();
        var another = registered();
        victims.forEach(email -> attempt(attacker, email, "not my password").is(401));
        lengthenDelays();

        attempt(attacker, another, PASSWORD).isProblem(401, "invalid-credentials");
        login(another, PASSWORD).is(200);
    }

    @Test
    void one_among_many_known_devices_of_a_network_cannot_try_account_after_account() throws Exception {
        var neighbours = IntStream.range(0, 14).mapToObj(i -> registered()).toList();
        neighbours.forEach(email -> login(email, PASSWORD).is(200));
        for (var victim : neighbours.subList(1, neighbours.size())) {
            for (var guess = 0; guess < 4; guess++) {
                login(victim, "not my password").isProblem(401, "invalid-credentials");
            }
        }
        lengthenDelays();
        login(neighbours.get(0), PASSWORD).isProblem(401, "invalid-credentials");
    }

    @Test
    void an_unknown_account_is_delayed_like_a_known_one_and_answered_alike() throws Exception {
        var unknown = newEmail();
        guess(5, unknown);
        assertThat(number("select count(*) from failed_attempts where failures = 5 and delayed_until > last_failed_at"
                        + " and key = " + key("ACCOUNT\nunknown " + unknown)))
                .isEqualTo(1);
        var delayed = attempt(attacker, unknown, "not my password").isProblem(401, "invalid-credentials");
        var wrong = login(registered(), "not my password").isProblem(401, "invalid-credentials");
        assertThat(delayed.getString("detail")).isEqualTo(wrong.getString("detail"));
    }

    @Test
    void a_hundred_guesses_at_once_get_no_further_than_one_after_the_other() throws Exception {
        var email = registered();
        var threads = Executors.newFixedThreadPool(100);
        try {
            Callable<Answer> guessing = () -> attempt(from(newAddress()), email, "not my password");
            for (var answer : threads.invokeAll(Collections.nCopies(100, guessing))) {
                answer.get().isProblem(401, "invalid-credentials");
            }
        } finally {
            threads.shutdown();
        }
        // As many hashes run at once as there are cores, and so many guesses may begin before the fifth is counted
        var atOnce = Runtime.getRuntime().availableProcessors() + 1;
        assertThat(number("select count(*) from auth_log where reason = 'wrong_password' and account_id = "
                        + "(select id from account where email_key = '" + email + "')"))
                .isBetween(5L, 5L + atOnce + 1);
    }

    @Test
    void every_refusal_is_counted_and_logged_with_its_reason() throws Exception {
        var email = registered();
        var before = refusals();
        guess(5, email);
        lengthenDelays();
        guess(1, email);
        assertThat(number("select count(*) from auth_log where action = 'session.refused' and outcome = 'refused'"
                        + " and reason = 'wrong_password' and account_id = "
                        + "(select id from account where email_key = '" + email + "')"))
                .isEqualTo(5);
        assertThat(number("select count(*) from auth_log where reason = 'too_early' and account_id = "
                        + "(select id from account where email_key = '" + email + "')"))
                .isEqualTo(1);
        assertThat(refusals() - before).isGreaterThanOrEqualTo(5);
    }

    private double refusals() {
        return http.get("/metrics")
                .is(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("auth_logins_total") && line.contains("outcome=\"refused\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String registered() {
        var email = newEmail();
        register(email).is(201);
        return email;
    }

    private void guess(int times, String email) {
        for (var i = 0; i < times; i++) {
            attempt(from(newAddress()), email, "not my password").isProblem(401, "invalid-credentials");
        }
    }

    private static Answer attempt(Http from, String email, String password) {
        var body = Json.createObjectBuilder()
                .add("identifier", email)
                .add("password", password)
                .build();
        return from.post("/api/v1/auth/login", body.toString());
    }

    /** A delay of a second could be over before a slow machine comes to the next call. */
    private static void lengthenDelays() throws Exception {
        change(
                "update failed_attempts set delayed_until = now() + interval '1 hour' where delayed_until > last_failed_at");
    }

    private static void becomeDue(String email) throws Exception {
        change("update failed_attempts set delayed_until = now() where key = " + accountKey(email));
    }

    private static long delayOf(String email) throws Exception {
        return number("select extract(epoch from delayed_until - last_failed_at) from failed_attempts where key = "
                + accountKey(email));
    }

    private static String accountKey(String email) {
        return "(select sha256(convert_to(E'ACCOUNT\\n' || id, 'UTF8')) from account where email_key = '" + email
                + "')";
    }

    private static String key(String subject) {
        return "sha256(convert_to('" + subject + "', 'UTF8'))";
    }
}
