package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

class RefreshIT extends AuthIT {

    @Test
    void a_refresh_token_is_good_once_and_its_reuse_ends_the_session() throws SQLException {
        var tokens = signedIn();
        var next = refresh(tokens.getString("refresh_token")).is(200).json();
        assertThat(next.getString("session_id")).isEqualTo(tokens.getString("session_id"));

        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        refresh(next.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(count("select count(*) from outbox where payload ->> 'action' = 'session.ended'"
                        + " and payload -> 'details' ->> 'reason' = 'refresh_token_reused'"
                        + " and payload ->> 'target' = 'session:" + tokens.getString("session_id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void of_refreshes_with_one_token_at_the_same_moment_one_succeeds() throws Exception {
        var token = signedIn().getString("refresh_token");
        var threads = Executors.newFixedThreadPool(16);
        try {
            var answers = threads.invokeAll(Collections.nCopies(16, (Callable<Answer>) () -> refresh(token)));
            var successes = 0;
            for (var answer : answers) {
                successes += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void an_expired_refresh_token_is_refused() throws SQLException {
        var tokens = signedIn();
        change("update refresh_token set expires_at = now() where session_id = '" + tokens.getString("session_id")
                + "'");
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
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
        signedIn.post("/api/v1/auth/logout", "").is(204);
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(count("select count(*) from outbox where payload ->> 'action' = 'session.ended'"
                        + " and payload ->> 'target' = 'session:" + tokens.getString("session_id") + "'"))
                .isEqualTo(1);
    }

    private static void change(String update) throws SQLException {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).isPositive();
        }
    }

    private static long count(String query) throws SQLException {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
