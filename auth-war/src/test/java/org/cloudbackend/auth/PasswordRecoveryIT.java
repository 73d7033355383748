package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Mail;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

class PasswordRecoveryIT extends AuthIT {

    private static final String NEW = "purple monkey dishwasher";

    private final AuthClient auth = new AuthClient();

    @Test
    void a_changed_password_ends_the_other_sessions_and_leaves_this_one() {
        var email = registered();
        var here = session(email, PASSWORD);
        var elsewhere = session(email, PASSWORD);

        auth.as(here).changePassword(PASSWORD, NEW).is(204);

        auth.refresh(here).is(200);
        auth.refresh(elsewhere).isProblem(401, "invalid-refresh-token");
        login(email, PASSWORD).isProblem(401, "invalid-credentials");
        login(email, NEW).is(200);
        assertThat(War.mail().awaitNewest(email, 1).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void who_does_not_know_the_current_password_changes_nothing() {
        var email = registered();
        var here = session(email, PASSWORD);
        auth.as(here).changePassword("not my password", NEW).isProblem(401, "invalid-credentials");
        login(email, PASSWORD).is(200);
        assertThat(actionsOf(here)).contains("password.changed refused");
    }

    @Test
    void a_new_password_must_be_strong_and_without_own_words() {
        var email = registered();
        var here = session(email, PASSWORD);
        auth.as(here).changePassword(PASSWORD, "password1").isProblem(422, "weak-password");
        auth.as(here).changePassword(PASSWORD, "AdaLovelace1").isProblem(422, "weak-password");
    }

    @Test
    void nobody_changes_a_password_without_being_signed_in() {
        auth.changePassword(PASSWORD, NEW).isProblem(401, "token-invalid");
    }

    @Test
    void a_forgotten_password_is_reset_by_mail_and_all_sessions_end() {
        var email = registered();
        var before = session(email, PASSWORD);
        auth.forgot(email).is(202);
        var mail = War.mail().awaitNewest(email, 1);
        assertThat(mail.subject()).isEqualTo("Set a new password");

        auth.reset(mail.token(), NEW).is(204);

        auth.refresh(before).isProblem(401, "invalid-refresh-token");
        login(email, PASSWORD).isProblem(401, "invalid-credentials");
        var after = session(email, NEW);
        assertThat(after.getJsonObject("account").getBoolean("email_verified")).isTrue();
        assertThat(actionsOf(after)).contains("password.reset-requested success", "password.reset success");
    }

    @Test
    void a_reset_token_is_good_once() {
        var token = resetMail(registered()).token();
        auth.reset(token, NEW).is(204);
        auth.reset(token, "another dishwasher monkey").isProblem(422, "one-time-token-invalid");
    }

    @Test
    void of_resets_with_one_token_at_the_same_moment_one_wins() throws Exception {
        var token = resetMail(registered()).token();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var statuses = new ArrayList<Integer>();
            Callable<Answer> reset = () -> auth.reset(token, NEW);
            for (var answer : threads.invokeAll(Collections.nCopies(8, reset))) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsOnly(204, 422).containsOnlyOnce(204);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_weak_password_does_not_use_up_the_token() {
        var token = resetMail(registered()).token();
        auth.reset(token, "password1").isProblem(422, "weak-password");
        auth.reset(token, NEW).is(204);
    }

    @Test
    void a_newer_reset_mail_ends_the_older_one() {
        var email = registered();
        var older = resetMail(email).token();
        auth.forgot(email).is(202);
        var newer = War.mail().awaitNewest(email, 2).token();
        auth.reset(older, NEW).isProblem(422, "one-time-token-invalid");
        auth.reset(newer, NEW).is(204);
    }

    @Test
    void a_changed_password_ends_a_reset_that_is_on_its_way() {
        var email = registered();
        var token = resetMail(email).token();
        auth.as(session(email, PASSWORD)).changePassword(PASSWORD, NEW).is(204);
        auth.reset(token, "another dishwasher monkey").isProblem(422, "one-time-token-invalid");
    }

    @Test
    void an_expired_reset_token_is_refused() throws Exception {
        var email = registered();
        var token = resetMail(email).token();
        sql("update one_time_token set expires_at = now() where account_id = "
                + "(select id from account where email = '" + email + "')");
        auth.reset(token, NEW).isProblem(422, "one-time-token-invalid");
    }

    @Test
    void a_token_to_verify_an_e_mail_resets_no_password() {
        var email = registered();
        auth.as(session(email, PASSWORD)).requestVerification().is(202);
        var token = War.mail().awaitNewest(email, 1).token();
        auth.reset(token, NEW).isProblem(422, "one-time-token-invalid");
        auth.verify(token).is(204);
    }

    /** The fourth is asked for before the e-mail of another account, so once that one is there no fourth is to come. */
    @Test
    void an_account_gets_three_reset_mails_an_hour() {
        var email = registered();
        for (var i = 0; i < 4; i++) {
            auth.forgot(email).is(202);
        }
        resetMail(registered());
        assertThat(War.mail().to(email)).hasSize(3);
        auth.reset(War.mail().to(email).get(2).token(), NEW).is(204);
    }

    @Test
    void a_mail_is_in_the_language_of_the_request_as_text_and_html() {
        var email = registered();
        auth.with("Accept-Language", "it-CH, en;q=0.5").forgot(email).is(202);
        var mail = War.mail().awaitNewest(email, 1);
        assertThat(mail.subject()).isEqualTo("Imposta una nuova password");
        assertThat(mail.header("Content-Language")).isEqualTo("it");
        assertThat(mail.text()).contains("entro 30 minuti", War.issuer().url() + "/reset-password#token=");
        assertThat(mail.html())
                .contains("entro 30 minuti", "<a href=\"" + War.issuer().url());
    }

    @Test
    void a_mail_goes_to_the_address_of_the_account_and_not_to_the_one_that_was_asked_with() {
        var email = registered();
        // A letter that is another one and compares equal: a mailbox of someone else
        auth.forgot(email.replaceFirst("a", "\uFF41")).is(202);
        auth.forgot(email.toUpperCase(Locale.ROOT)).is(202);
        War.mail().awaitNewest(email, 2);
        assertThat(War.mail().to(email).get(0).header("To")).isEqualTo(email);
    }

    @Test
    void neither_the_token_nor_the_link_can_be_read_in_the_database() throws Exception {
        var email = registered();
        var token = resetMail(email).token();
        assertThat(rows("select row_to_json(m) || '' from mail m")).noneMatch(row -> row.contains(token));
        assertThat(rows("select row_to_json(t) || '' from one_time_token t")).noneMatch(row -> row.contains(token));
    }

    private Mail resetMail(String email) {
        auth.forgot(email).is(202);
        return War.mail().awaitNewest(email, 1);
    }

    private String registered() {
        var email = newEmail();
        register(email).is(201);
        return email;
    }

    private JsonObject session(String email, String password) {
        return login(email, password).is(200).json();
    }

    private static List<String> actionsOf(JsonObject tokens) {
        var id = tokens.getJsonObject("account").getString("id");
        try {
            return rows("select action || ' ' || outcome from auth_log where account_id = '" + id + "'");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> rows(String query) throws Exception {
        var found = new ArrayList<String>();
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void sql(String change) throws Exception {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
