package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

class SignInIT extends AuthIT {

    @Test
    void someone_registers_signs_in_and_sees_the_own_account() {
        var email = newEmail();
        var account = register(email).is(201).json();
        var tokens = login(email, PASSWORD).is(200).json();
        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.getInt("expires_in")).isEqualTo(600);

        var me = http.as(tokens.getString("access_token"))
                .get("/api/v1/auth/me")
                .is(200)
                .json();
        assertThat(me.getString("id")).isEqualTo(account.getString("id"));
        assertThat(me.getString("email")).isEqualTo(email);
        assertThat(me.getJsonArray("roles").getString(0)).isEqualTo("user");
        assertThat(me.isNull("last_login_at")).isFalse();
    }

    @Test
    void an_e_mail_is_the_same_in_upper_case() {
        var email = newEmail();
        register(email).is(201);
        register(email.toUpperCase(Locale.ROOT)).isProblem(409, "account-exists");
        login(email.toUpperCase(Locale.ROOT), PASSWORD).is(200);
    }

    @Test
    void of_registrations_at_the_same_moment_one_wins() throws Exception {
        var email = newEmail();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = threads.invokeAll(Collections.nCopies(8, (Callable<Answer>) () -> register(email)));
            var statuses = answers.stream().map(answer -> {
                try {
                    return answer.get().status();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void an_unknown_account_and_a_wrong_password_get_the_same_answer() {
        var email = newEmail();
        register(email).is(201);
        var wrong = login(email, "not my password").isProblem(401, "invalid-credentials");
        var unknown = login(newEmail(), "not my password").isProblem(401, "invalid-credentials");
        assertThat(wrong.getString("detail")).isEqualTo(unknown.getString("detail"));
        assertThat(wrong.keySet()).isEqualTo(unknown.keySet());
    }

    @Test
    void the_first_administrator_comes_from_the_environment() {
        var tokens = login(War.ADMIN_EMAIL, War.adminPassword()).is(200).json();
        assertThat(tokens.getJsonObject("account").getJsonArray("roles").toString())
                .contains("admin", "staff", "user");
    }

    @Test
    void a_password_is_stored_as_argon2id_and_nothing_else() throws Exception {
        signedIn();
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var hashes = connection.createStatement().executeQuery("select hash from password")) {
            while (hashes.next()) {
                assertThat(hashes.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            }
        }
    }

    @Test
    void sign_ins_and_refusals_wait_in_the_outbox_for_the_audit_trail() throws Exception {
        var email = newEmail();
        register(email).is(201);
        login(email, "not my password").is(401);
        login(email, PASSWORD).is(200);
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var actions = connection
                        .createStatement()
                        .executeQuery("select string_agg(payload ->> 'action', ',' order by id) from outbox")) {
            actions.next();
            assertThat(List.of(actions.getString(1).split(",")))
                    .contains("account.registered", "session.refused", "session.opened");
        }
    }

    @Test
    void the_services_role_cannot_change_the_schema() throws Exception {
        try (var connection = War.database().as(Database.AUTH, "app");
                var statement = connection.createStatement()) {
            for (var forbidden : List.of(
                    "create table x (y int)",
                    "drop table account",
                    "alter table account add x int",
                    "truncate account cascade",
                    "update signing_key set kid = 'x'")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }
}
