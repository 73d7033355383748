package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone with an account of their own, or with none, who wants more. */
class AttacksIT extends AuthIT {

    private static final String ACCOUNTS = "/api/v1/auth/accounts/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"roles\": [\"admin\"]",
                "\"role\": \"admin\"",
                "\"status\": \"active\"",
                "\"email_verified\": true",
                "\"mfa_enabled\": false",
                "\"id\": \"0190a6b4-9f00-7000-8000-000000000001\"",
                "\"emailVerified\": true"
            })
    void nobody_registers_with_more_than_the_form_has(String more) {
        var email = newEmail();
        var body = "{\"email\": \"%s\", \"password\": \"%s\", \"given_name\": \"A\", \"family_name\": \"L\", %s}"
                .formatted(email, PASSWORD, more);
        http.post("/api/v1/auth/register", body).isProblem(400, "invalid-request");
        assertThat(AuthDatabase.number("select count(*) from account where email_key = ?", email))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("callsOfAdministrators")
    void a_member_makes_no_call_of_an_administrator(String call) {
        var member = as(signedIn());
        send(member, call).isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("callsOfAdministrators")
    void staff_makes_no_call_of_an_administrator(String call) {
        var account = signedIn().getJsonObject("account");
        AuthDatabase.change("insert into account_role values (cast(? as uuid), 'STAFF')", account.getString("id"));
        var staff = as(login(account.getString("email"), PASSWORD).is(200).json());
        send(staff, call).isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("callsOfAdministrators")
    void without_a_token_nobody_makes_a_call_of_an_administrator(String call) {
        send(http, call).isProblem(401, "token-invalid");
    }

    static Stream<String> callsOfAdministrators() {
        var account = ACCOUNTS + UUID.randomUUID();
        return Stream.of(
                "GET /api/v1/auth/accounts",
                "GET " + account,
                "PATCH " + account,
                "DELETE " + account,
                "DELETE " + account + "/sessions",
                "POST " + account + "/password-reset",
                "GET /api/v1/auth/clients",
                "POST /api/v1/auth/clients",
                "GET /api/v1/auth/clients/user",
                "POST /api/v1/auth/clients/user/secret",
                "DELETE /api/v1/auth/clients/user",
                "GET /api/v1/auth/log");
    }

    @Test
    void a_member_can_make_nobody_an_administrator_not_even_the_own_account() {
        var tokens = signedIn();
        var id = tokens.getJsonObject("account").getString("id");
        as(tokens)
                .with("If-Match", "*")
                .send("PATCH", ACCOUNTS + id, "application/merge-patch+json", "{\"roles\": [\"user\", \"admin\"]}")
                .isProblem(403, "forbidden");
        assertThat(roles(tokens)).isEqualTo("[\"user\"]");
    }

    @Test
    void the_account_and_the_sessions_of_someone_else_stay_out_of_reach() {
        var victim = signedIn();
        var attacker = as(signedIn());
        var account = ACCOUNTS + victim.getJsonObject("account").getString("id");
        attacker.get(account).isProblem(403, "forbidden");
        attacker.delete(account).isProblem(403, "forbidden");
        attacker.delete(account + "/sessions").isProblem(403, "forbidden");
        attacker.delete("/api/v1/auth/sessions/" + victim.getString("session_id"))
                .isProblem(404, "not-found");
        refresh(victim.getString("refresh_token")).is(200);
    }

    @Test
    void a_program_with_a_service_token_is_no_administrator() {
        var token = http.send(
                        "POST",
                        "/api/v1/auth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=user&client_secret="
                                + War.secrets().get("user_client_secret"))
                .is(200)
                .json();
        callsOfAdministrators().forEach(call -> send(as(token), call).isProblem(403, "forbidden"));
        as(token).post("/api/v1/auth/mfa/totp", "").isProblem(403, "forbidden");
    }

    private static Answer send(Http client, String call) {
        var method = call.substring(0, call.indexOf(' '));
        var path = call.substring(call.indexOf(' ') + 1);
        return switch (method) {
            case "GET" -> client.get(path);
            case "DELETE" -> client.delete(path);
            case "PATCH" -> client.send("PATCH", path, "application/merge-patch+json", "{\"status\": \"disabled\"}");
            default -> client.post(path, "{\"id\": \"eve\", \"name\": \"Eve\"}");
        };
    }

    private String roles(JsonObject tokens) {
        return as(tokens)
                .get("/api/v1/auth/me")
                .is(200)
                .json()
                .getJsonArray("roles")
                .toString();
    }
}
