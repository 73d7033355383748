package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudbackend.testkit.Answer;
import org.junit.jupiter.api.Test;

class RefreshIT extends AuthIT {

    @Test
    void a_refresh_token_that_another_client_shows_again_ends_the_session() throws SQLException {
        var tokens = signedIn();
        var next = refresh(tokens.getString("refresh_token")).is(200).json();
        assertThat(next.getString("session_id")).isEqualTo(tokens.getString("session_id"));

        refreshFrom("another browser", tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        refresh(next.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(number("select count(*) from outbox where payload ->> 'action' = 'session.ended'"
                        + " and payload -> 'details' ->> 'reason' = 'refresh_token_reused'"
                        + " and payload ->> 'target' = 'session:" + tokens.getString("session_id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_client_that_asks_again_within_ten_seconds_gets_the_token_that_is_alive() {
        var tokens = signedIn();
        var second = refresh(tokens.getString("refresh_token")).is(200).json();
        var third = refresh(second.getString("refresh_token")).is(200).json();

        var again = refresh(tokens.getString("refresh_token")).is(200).json();
        assertThat(again.getString("refresh_token")).isEqualTo(third.getString("refresh_token"));
        assertThat(again.getString("session_id")).isEqualTo(tokens.getString("session_id"));
        refresh(third.getString("refresh_token")).is(200);
    }

    @Test
    void after_the_grace_time_the_same_client_ends_its_session_too() throws SQLException {
        var tokens = signedIn();
        var next = refresh(tokens.getString("refresh_token")).is(200).json();
        change("update refresh_token set spent_at = spent_at - interval '11 seconds' where spent_at is not null"
                + " and session_id = '" + tokens.getString("session_id") + "'");

        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        refresh(next.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
    }

    @Test
    void of_fifty_refreshes_with_one_token_at_once_one_lineage_lives_two_hundred_times_over() throws Exception {
        var threads = Executors.newFixedThreadPool(50);
        try {
            var token = signedIn().getString("refresh_token");
            for (var round = 0; round < 200; round++) {
                token = refreshedByAll(threads, token);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Fifty clients show the token at once; all of them are given the same next one, and it is the only one alive. */
    private String refreshedByAll(ExecutorService threads, String token) throws Exception {
        Callable<Answer> showing = () -> refresh(token);
        var next = new HashSet<String>();
        var session = "";
        for (var answer : threads.invokeAll(Collections.nCopies(50, showing))) {
            var tokens = answer.get().is(200).json();
            next.add(tokens.getString("refresh_token"));
            session = tokens.getString("session_id");
        }
        assertThat(next).hasSize(1);
        assertThat(number(
                        "select count(*) from refresh_token where spent_at is null and session_id = '" + session + "'"))
                .isEqualTo(1);
        return next.iterator().next();
    }

    @Test
    void an_expired_refresh_token_is_refused_and_that_is_logged() throws SQLException {
        var tokens = signedIn();
        change("update refresh_token set expires_at = now() where session_id = '" + tokens.getString("session_id")
                + "'");
        var problem = refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(number("select count(*) from auth_log where action = 'session.refused'"
                        + " and reason = 'invalid_refresh_token' and request_id = '" + problem.getString("request_id")
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_disabled_account_neither_signs_in_nor_stays_signed_in() throws SQLException {
        var tokens = signedIn();
        var account = tokens.getJsonObject("account");
        change("update account set status = 'DISABLED' where id = '" + account.getString("id") + "'");
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        login(account.getString("email"), PASSWORD).isProblem(401, "invalid-credentials");
    }

    @Test
    void after_signing_out_the_refresh_token_is_worth_nothing() throws SQLException {
        var tokens = signedIn();
        var signedIn = http.as(tokens.getString("access_token"));
        signedIn.post("/api/v1/auth/logout", "").is(204);
        signedIn.post("/api/v1/auth/logout", "").isProblem(401, "token-invalid");
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(number("select count(*) from outbox where payload ->> 'action' = 'session.ended'"
                        + " and payload ->> 'target' = 'session:" + tokens.getString("session_id") + "'"))
                .isEqualTo(1);
    }

    private Answer refreshFrom(String userAgent, String refreshToken) {
        var body = Json.createObjectBuilder().add("refresh_token", refreshToken).build();
        return http.with("User-Agent", userAgent).post("/api/v1/auth/refresh", body.toString());
    }
}
