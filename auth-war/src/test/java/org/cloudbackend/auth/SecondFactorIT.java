package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.testkit.Answer;
import org.junit.jupiter.api.Test;

class SecondFactorIT extends AuthIT {

    private static final String TOTP = "/api/v1/auth/mfa/totp";

    @Test
    void a_secret_is_shown_as_text_and_as_the_uri_that_apps_read() {
        var tokens = signedIn();
        var begun = as(tokens).post(TOTP, "").is(200).json();
        assertThat(begun.getString("secret")).matches("[A-Z2-7]{32}");
        assertThat(begun.getString("otpauth_uri"))
                .isEqualTo("otpauth://totp/Cloud%20Backend:" + email(tokens).replace("@", "%40") + "?secret="
                        + begun.getString("secret") + "&issuer=Cloud%20Backend&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void a_secret_that_is_not_confirmed_asks_for_nothing() {
        var tokens = signedIn();
        as(tokens).post(TOTP, "").is(200);
        login(email(tokens), PASSWORD).is(200);
    }

    @Test
    void a_secret_is_confirmed_only_by_a_code_of_it() {
        var tokens = signedIn();
        confirm(tokens, "123456").isProblem(422, "otp-invalid");
        var older = begin(tokens);
        var newer = begin(tokens);
        confirm(tokens, older.code(0)).isProblem(422, "otp-invalid");
        confirm(tokens, newer.code(-2)).isProblem(422, "otp-invalid");
        confirm(tokens, newer.code(0)).is(200);
        assertThat(account(tokens).getBoolean("mfa_enabled")).isTrue();

        as(tokens).post(TOTP, "").isProblem(409, "mfa-enabled");
        confirm(tokens, newer.code(1)).isProblem(409, "mfa-enabled");
    }

    @Test
    void of_twenty_confirmations_at_the_same_moment_one_gets_the_recovery_codes() throws Exception {
        var tokens = signedIn();
        var code = begin(tokens).code(0);
        assertThat(atOnce(() -> confirm(tokens, code).status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    void with_a_second_factor_the_password_alone_does_not_sign_in() {
        var owner = enabled();
        login(owner, null).isProblem(401, "mfa-required");
        login(owner, " ").isProblem(401, "mfa-required");
        login(owner, "000000x").isProblem(401, "invalid-credentials");
        login(owner, owner.app().code(-5)).isProblem(401, "invalid-credentials");
        login(email(owner.tokens()), "not my password").isProblem(401, "invalid-credentials");
        login(owner, owner.app().code(1)).is(200);
    }

    @Test
    void a_code_of_another_account_is_wrong() {
        login(enabled(), enabled().app().code(1)).isProblem(401, "invalid-credentials");
    }

    @Test
    void a_code_is_good_once_and_so_are_those_before_it() {
        var owner = enabled();
        var next = owner.app().code(1);
        login(owner, owner.confirmedBy()).isProblem(401, "invalid-credentials");
        login(owner, next).is(200);
        login(owner, next).isProblem(401, "invalid-credentials");
        login(owner, owner.confirmedBy()).isProblem(401, "invalid-credentials");
    }

    @Test
    void of_twenty_sign_ins_with_one_code_at_the_same_moment_one_gets_through() throws Exception {
        var owner = enabled();
        assertThat(atOnce(owner, owner.app().code(1))).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void of_twenty_sign_ins_with_one_recovery_code_at_the_same_moment_one_gets_through() throws Exception {
        var owner = enabled();
        assertThat(atOnce(owner, owner.recoveryCodes().get(0)))
                .containsOnlyOnce(200)
                .containsOnly(200, 401);
    }

    @Test
    void guesses_of_a_code_are_slowed_down_like_guesses_of_a_password() throws Exception {
        var owner = enabled();
        assertThat(atOnce(owner, "AAAA-AAAA-AAAA-AAAA")).containsOnly(401);
        assertThat(refusals(owner, "wrong_otp"))
                .isBetween(5L, 11L + Runtime.getRuntime().availableProcessors());
        assertThat(refusals(owner, "too_early")).isPositive();
    }

    @Test
    void each_recovery_code_signs_in_once_however_it_is_typed() {
        var owner = enabled();
        assertThat(owner.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        var code = owner.recoveryCodes().get(3);
        login(owner, code.toLowerCase(Locale.ROOT).replace("-", " ")).is(200);
        login(owner, code).isProblem(401, "invalid-credentials");
        login(enabled(), owner.recoveryCodes().get(4)).isProblem(401, "invalid-credentials");
        login(owner, owner.recoveryCodes().get(4)).is(200);
        assertThat(events("mfa.recovery-code-used", owner)).isEqualTo(2);
    }

    @Test
    void without_the_second_factor_the_password_is_enough_again_and_recovery_codes_are_gone() {
        var owner = enabled();
        as(owner.tokens()).delete(TOTP).is(204);
        as(owner.tokens()).delete(TOTP).is(204);
        assertThat(account(owner.tokens()).getBoolean("mfa_enabled")).isFalse();
        login(email(owner.tokens()), PASSWORD).is(200);
        assertThat(AuthDatabase.number(
                        "select count(*) from recovery_code where account_id = cast(? as uuid)", id(owner.tokens())))
                .isZero();
        assertThat(events("mfa.enabled", owner)).isEqualTo(1);
        assertThat(events("mfa.disabled", owner)).isEqualTo(1);
    }

    @Test
    void a_refusal_for_the_second_factor_is_in_the_log_with_its_reason() {
        var owner = enabled();
        login(owner, null).is(401);
        login(owner, "1").is(401);
        for (var reason : List.of("mfa_required", "wrong_otp")) {
            assertThat(refusals(owner, reason)).isEqualTo(1);
        }
    }

    @Test
    void neither_the_secret_nor_a_recovery_code_is_stored_as_it_is() {
        var owner = enabled();
        assertThat(AuthDatabase.number("select count(*) from totp_secret where length(sealed) <> 12 + 20 + 16"))
                .isZero();
        assertThat(AuthDatabase.number(
                        "select count(*) from recovery_code where digest = cast(? as bytea) or length(digest) <> 32",
                        owner.recoveryCodes().get(0).replace("-", "")))
                .isZero();
    }

    private record Owner(JsonObject tokens, Authenticator app, String confirmedBy, List<String> recoveryCodes) {}

    private Owner enabled() {
        var tokens = signedIn();
        var app = begin(tokens);
        var code = app.code(0);
        var codes = confirm(tokens, code).is(200).json().getJsonArray("recovery_codes");
        return new Owner(tokens, app, code, codes.getValuesAs(JsonString::getString));
    }

    private Authenticator begin(JsonObject tokens) {
        return new Authenticator(as(tokens).post(TOTP, "").is(200).json().getString("secret"));
    }

    private Answer confirm(JsonObject tokens, String otp) {
        return as(tokens)
                .post(
                        TOTP + "/confirm",
                        Json.createObjectBuilder().add("otp", otp).build().toString());
    }

    private Answer login(Owner owner, String otp) {
        var body = Json.createObjectBuilder()
                .add("identifier", email(owner.tokens()))
                .add("password", PASSWORD);
        if (otp != null) {
            body.add("otp", otp);
        }
        return http.post("/api/v1/auth/login", body.build().toString());
    }

    private List<Integer> atOnce(Owner owner, String otp) throws Exception {
        return atOnce(() -> login(owner, otp).status());
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        try {
            return threads.invokeAll(Collections.nCopies(20, call)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private JsonObject account(JsonObject tokens) {
        return as(tokens).get("/api/v1/auth/me").is(200).json();
    }

    private static String email(JsonObject tokens) {
        return tokens.getJsonObject("account").getString("email");
    }

    private static String id(JsonObject tokens) {
        return tokens.getJsonObject("account").getString("id");
    }

    private static long events(String action, Owner owner) {
        return AuthDatabase.number(
                "select count(*) from auth_log where action = ? and account_id = cast(? as uuid)",
                action,
                id(owner.tokens()));
    }

    private static long refusals(Owner owner, String reason) {
        return AuthDatabase.number(
                "select count(*) from auth_log where action = 'session.refused' and outcome = 'refused'"
                        + " and account_id = cast(? as uuid) and reason = ?",
                id(owner.tokens()),
                reason);
    }
}
