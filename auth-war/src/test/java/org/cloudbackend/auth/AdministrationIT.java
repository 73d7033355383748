package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationIT extends AdministrationCalls {

    @Test
    void a_change_needs_the_version_that_was_read() {
        var account = signedIn().getJsonObject("account");
        var read = admin.get(path(account)).is(200).header("ETag");
        var change = "{\"roles\": [\"user\", \"staff\"]}";

        patch(admin, account, change).isProblem(428, "precondition-required");
        patch(admin.with("If-Match", "\"999\""), account, change).isProblem(412, "precondition-failed");
        patch(admin.with("If-Match", "W/" + read), account, change).isProblem(412, "precondition-failed");
        var changed = patch(admin.with("If-Match", read), account, change).is(200);
        assertThat(changed.header("ETag")).isNotEqualTo(read);
        assertThat(changed.json().getJsonArray("roles").toString()).isEqualTo("[\"user\",\"staff\"]");
        patch(admin.with("If-Match", read), account, change).isProblem(412, "precondition-failed");
        patch(admin.with("If-Match", "*"), account, change).is(200);
        assertThat(admin.get(path(account)).header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"eve@example.org\"}",
                "{\"email_verified\": true}",
                "{\"roles\": [\"admin\"]}",
                "{\"roles\": []}",
                "{\"roles\": [\"user\", \"user\"]}",
                "{\"roles\": [\"USER\"]}",
                "{\"roles\": [\"user\", \"service\"]}",
                "{\"roles\": [\"user\", null]}",
                "{\"roles\": \"user\"}",
                "{\"roles\": null}",
                "{\"status\": null}",
                "{\"status\": \"deleted\"}",
                "[]"
            })
    void a_patch_of_anything_else_is_refused(String body) {
        var account = signedIn().getJsonObject("account");
        patch(admin.with("If-Match", "*"), account, body).isProblem(400, "invalid-request");
        assertThat(admin.get(path(account)).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_constraints_of_a_patch_hold_and_are_told_where() {
        var account = signedIn().getJsonObject("account");
        var error = patch(admin.with("If-Match", "*"), account, "{\"roles\": [\"user\", \"user\", \"user\", \"user\"]}")
                .isProblem(400, "invalid-request")
                .getJsonArray("errors")
                .getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("/roles");
        assertThat(error.getString("detail")).isEqualTo("must hold no more than the 3 roles");
    }

    @Test
    void a_patch_is_sent_as_a_merge_patch() {
        var account = signedIn().getJsonObject("account");
        admin.with("If-Match", "*")
                .send("PATCH", path(account), "application/json", "{}")
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void a_disabled_account_is_signed_out_and_stays_out_until_it_is_enabled() {
        var tokens = signedIn();
        var account = tokens.getJsonObject("account");
        var updated = updatedAt(account);

        change(account, "{\"status\": \"disabled\"}");
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        login(account.getString("email"), PASSWORD).isProblem(401, "invalid-credentials");
        assertThat(endedFor(tokens, "ACCOUNT_DISABLED")).isEqualTo(1);
        assertThat(updatedAt(account)).isGreaterThan(updated);

        change(account, "{\"status\": \"active\"}");
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        login(account.getString("email"), PASSWORD).is(200);
    }

    @Test
    void a_role_that_is_taken_away_ends_the_sessions_and_one_that_is_given_does_not() {
        var tokens = signedIn();
        var account = tokens.getJsonObject("account");
        change(account, "{\"roles\": [\"user\", \"staff\"]}");
        var refreshed = refresh(tokens.getString("refresh_token")).is(200).json();
        assertThat(refreshed.getJsonObject("account").getJsonArray("roles").toString())
                .isEqualTo("[\"user\",\"staff\"]");

        change(account, "{\"roles\": [\"user\"]}");
        refresh(refreshed.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(endedFor(tokens, "ROLES_CHANGED")).isEqualTo(1);
    }

    @Test
    void a_deleted_account_is_gone_with_its_sessions() {
        var tokens = signedIn();
        var account = tokens.getJsonObject("account");
        admin.delete(path(account)).is(204);
        admin.delete(path(account)).isProblem(404, "not-found");
        admin.get(path(account)).isProblem(404, "not-found");
        refresh(tokens.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        login(account.getString("email"), PASSWORD).isProblem(401, "invalid-credentials");
        assertThat(AuthDatabase.number(
                        "select count(*) from ended_session where session_id = cast(? as uuid)",
                        tokens.getString("session_id")))
                .isEqualTo(1);
    }

    @Test
    void a_sign_in_at_the_moment_of_disabling_leaves_no_session_behind() throws Exception {
        var account = signedIn().getJsonObject("account");
        var waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'auth_app'";
        var thread = Executors.newSingleThreadExecutor();
        try (var disabling = War.database().superuser(Database.AUTH.databaseName());
                var statement = disabling.createStatement()) {
            disabling.setAutoCommit(false);
            statement.executeUpdate(
                    "update account set status = 'DISABLED' where id = '" + account.getString("id") + "'");
            var signIn = thread.submit(() -> login(account.getString("email"), PASSWORD));
            await().until(() -> AuthDatabase.number(waiting) > 0);
            disabling.commit();
            signIn.get().isProblem(401, "invalid-credentials");
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void an_administrator_ends_all_sessions_of_an_account() {
        var tokens = signedIn();
        var account = tokens.getJsonObject("account");
        var second = login(account.getString("email"), PASSWORD).is(200).json();
        admin.delete(path(account) + "/sessions").is(204);
        admin.delete(path(account) + "/sessions").is(204);
        for (var ended : List.of(tokens, second)) {
            refresh(ended.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
            assertThat(endedFor(ended, "REVOKED_BY_ADMINISTRATOR")).isEqualTo(1);
        }
        assertThat(audited("session.ended", account)).isEqualTo(1);
        login(account.getString("email"), PASSWORD).is(200);
    }

    @Test
    void an_administrator_sends_the_link_to_set_a_new_password_to_the_accounts_owner() {
        var account = signedIn().getJsonObject("account");
        var email = account.getString("email");
        admin.post(path(account) + "/password-reset", "").is(202);
        assertThat(audited("password.reset-requested", account)).isEqualTo(1);

        var token = War.mail().awaitNewest(email, 1).token();
        var body = "{\"token\": \"%s\", \"new_password\": \"nine lunar bicycles sing\"}".formatted(token);
        http.post("/api/v1/auth/password/reset", body).is(204);
        login(email, "nine lunar bicycles sing").is(200);
        admin.post(ACCOUNTS + "/" + UUID.randomUUID() + "/password-reset", "").isProblem(404, "not-found");
    }

    @Test
    void each_change_is_in_the_log_and_in_the_audit_trail() {
        var account = signedIn().getJsonObject("account");
        change(account, "{\"roles\": [\"user\", \"staff\"], \"status\": \"disabled\"}");
        change(account, "{\"status\": \"disabled\"}");
        admin.delete(path(account)).is(204);
        assertThat(audited("account.changed", account)).isEqualTo(2);
        assertThat(audited("account.deleted", account)).isEqualTo(1);
        assertThat(AuthDatabase.number(
                        "select count(*) from auth_log where account_id = cast(? as uuid) and actor = ?"
                                + " and reason in ('roles=user,staff', 'status=disabled')",
                        account.getString("id"),
                        adminTokens.getJsonObject("account").getString("id")))
                .isEqualTo(2);
    }

    @Test
    void administrators_cannot_demote_disable_or_delete_themselves() {
        var own = adminTokens.getJsonObject("account");
        var any = admin.with("If-Match", "*");
        patch(any, own, "{\"roles\": [\"user\", \"staff\"]}").isProblem(409, "own-account");
        patch(any, own, "{\"status\": \"disabled\"}").isProblem(409, "own-account");
        admin.delete(path(own)).isProblem(409, "own-account");
        login(War.ADMIN_EMAIL, War.adminPassword()).is(200);
        assertThat(admin.get(path(own)).is(200).json().getJsonArray("roles").toString())
                .isEqualTo("[\"user\",\"staff\",\"admin\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demote", "disable", "delete"})
    void of_two_administrators_who_remove_each_other_at_the_same_moment_one_stays(String way) throws Exception {
        var ada = newAdministrator();
        var bob = newAdministrator();
        var others = "id not in (cast(? as uuid), cast(? as uuid))"
                + " and id in (select account_id from account_role where role = 'ADMIN')";
        var ids = new Object[] {id(ada), id(bob)};
        AuthDatabase.change("update account set status = 'DISABLED' where " + others, ids);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.<Callable<Answer>>of(remover(way, ada, bob), remover(way, bob, ada)));
            assertThat(List.of(
                            answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsOnlyOnce(409);
            assertThat(AuthDatabase.number("select count(*) from account where status = 'ACTIVE'"
                            + " and id in (select account_id from account_role where role = 'ADMIN')"))
                    .isEqualTo(1);
        } finally {
            threads.shutdown();
            AuthDatabase.change("update account set status = 'ACTIVE' where " + others, ids);
        }
    }

    private Callable<Answer> remover(String way, JsonObject by, JsonObject whom) {
        var client = http.as(by.getString("access_token")).with("If-Match", "*");
        var account = whom.getJsonObject("account");
        return switch (way) {
            case "demote" -> () -> patch(client, account, "{\"roles\": [\"user\"]}");
            case "disable" -> () -> patch(client, account, "{\"status\": \"disabled\"}");
            default -> () -> client.delete(path(account));
        };
    }
}
