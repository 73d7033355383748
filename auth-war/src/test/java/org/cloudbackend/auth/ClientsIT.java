package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsIT extends AuthIT {

    private static final String CLIENTS = "/api/v1/auth/clients";

    private Http admin;

    @BeforeEach
    void sign_in_as_administrator() {
        var tokens = login(War.ADMIN_EMAIL, War.adminPassword()).is(200).json();
        admin = http.as(tokens.getString("access_token"));
    }

    @Test
    void a_client_gets_tokens_for_the_secret_that_is_shown_once() throws Exception {
        var id = newId();
        var made = create(id).is(201);
        var secret = made.json().getString("secret");
        assertThat(made.header("Location")).isEqualTo(CLIENTS + "/" + id);
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");

        var token = token(id, secret).is(200).json().getString("access_token");
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("groups"))
                .containsExactly("service");
        var shown = admin.get(CLIENTS + "/" + id).is(200);
        assertThat(shown.text()).doesNotContain(secret).doesNotContain("\"secret\"");
        assertThat(shown.json().isNull("last_used_at")).isFalse();
        assertThat(AuthDatabase.number(
                        "select count(*) from client where id = ? and secret_digest = sha256(convert_to(?, 'UTF8'))",
                        id,
                        secret))
                .isEqualTo(1);
    }

    @Test
    void the_last_use_is_kept_to_the_minute() {
        var id = newId();
        var secret = create(id).json().getString("secret");
        token(id, secret).is(200);
        var first = admin.get(CLIENTS + "/" + id).json().getString("last_used_at");
        token(id, secret).is(200);
        assertThat(admin.get(CLIENTS + "/" + id).json().getString("last_used_at"))
                .isEqualTo(first);

        AuthDatabase.change("update client set last_used_at = now() - interval '61 seconds' where id = ?", id);
        token(id, secret).is(200);
        assertThat(AuthDatabase.number(
                        "select count(*) from client where id = ? and last_used_at > now() - interval '60 seconds'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void a_new_secret_ends_the_old_one_at_once() {
        var id = newId();
        var old = create(id).json().getString("secret");
        var fresh = admin.post(CLIENTS + "/" + id + "/secret", "").is(200).json();
        token(id, old).isProblem(401, "invalid-client");
        assertThat(audited("client.refused", id)).isEqualTo(1);
        token(id, fresh.getString("secret")).is(200);
        assertThat(audited("client.secret-renewed", id)).isEqualTo(1);
    }

    @Test
    void a_deleted_client_gets_nothing() {
        var id = newId();
        var secret = create(id).json().getString("secret");
        admin.delete(CLIENTS + "/" + id).is(204);
        admin.delete(CLIENTS + "/" + id).isProblem(404, "not-found");
        admin.get(CLIENTS + "/" + id).isProblem(404, "not-found");
        admin.post(CLIENTS + "/" + id + "/secret", "").isProblem(404, "not-found");
        token(id, secret).isProblem(401, "invalid-client");
        assertThat(audited("client.created", id)).isEqualTo(1);
        assertThat(audited("client.deleted", id)).isEqualTo(1);
    }

    @Test
    void an_id_is_given_once() {
        var id = newId();
        create(id).is(201);
        create(id).isProblem(409, "client-exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "user", "gateway", "sociallog"})
    void clients_of_our_own_services_come_from_the_deployment_only(String id) {
        create(id).isProblem(409, "client-managed");
        admin.post(CLIENTS + "/" + id + "/secret", "").isProblem(409, "client-managed");
        admin.delete(CLIENTS + "/" + id).isProblem(409, "client-managed");
        token("user", War.secrets().get("user_client_secret")).is(200);
    }

    @Test
    void the_list_shows_all_clients_by_id_and_what_is_managed() {
        create("zz-" + newId()).is(201);
        create("zz-" + newId()).is(201);
        var page = admin.get(CLIENTS + "?limit=1").is(200).json();
        var seen = 0;
        var last = "";
        while (true) {
            var client = page.getJsonArray("items").getJsonObject(0);
            assertThat(client.getString("id")).isGreaterThan(last);
            assertThat(client.keySet())
                    .containsExactlyInAnyOrder(
                            "id", "name", "managed", "created_at", "secret_created_at", "last_used_at");
            last = client.getString("id");
            seen++;
            if (page.isNull("next_cursor")) {
                break;
            }
            page = admin.get(CLIENTS + "?limit=1&cursor=" + page.getString("next_cursor"))
                    .is(200)
                    .json();
        }
        assertThat((long) seen).isEqualTo(AuthDatabase.number("select count(*) from client"));
        assertThat(admin.get(CLIENTS + "/user").json().getBoolean("managed")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Upper, /id", "0abc, /id", "a_b, /id", "'', /id"})
    void an_id_that_no_client_can_have_is_refused(String id, String pointer) {
        var problem = create(id).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(pointer);
    }

    @Test
    void the_token_endpoint_refreshes_like_the_refresh_call() {
        var tokens = signedIn();
        var next = form("grant_type=refresh_token&refresh_token=" + tokens.getString("refresh_token"))
                .is(200);
        assertThat(next.header("Cache-Control")).isEqualTo("no-store");
        assertThat(next.json().keySet()).isEqualTo(tokens.keySet());
        assertThat(next.json().getString("session_id")).isEqualTo(tokens.getString("session_id"));
        refresh(next.json().getString("refresh_token")).is(200);
    }

    @Test
    void a_refresh_token_that_is_shown_again_at_the_token_endpoint_ends_its_session() {
        var tokens = signedIn();
        var next = refresh(tokens.getString("refresh_token")).is(200).json();
        http.with("User-Agent", "another")
                .send(
                        "POST",
                        "/api/v1/auth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=refresh_token&refresh_token=" + tokens.getString("refresh_token"))
                .isProblem(401, "invalid-refresh-token");
        refresh(next.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=refresh_token, refresh_token",
        "grant_type=refresh_token&refresh_token=, refresh_token",
        "grant_type=REFRESH_TOKEN&refresh_token=x, grant_type",
        "grant_type=password&username=a&password=b, grant_type",
        "refresh_token=x, grant_type",
        "grant_type=client_credentials&scope=admin, scope"
    })
    void a_form_that_asks_for_something_else_is_told_where(String body, String field) {
        var problem = form(body).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(field);
    }

    private static String newId() {
        return "it-" + UUID.randomUUID();
    }

    private Answer create(String id) {
        JsonObject body = Json.createObjectBuilder()
                .add("id", id)
                .add("name", "An integrator")
                .build();
        return admin.post(CLIENTS, body.toString());
    }

    private Answer token(String id, String secret) {
        return form("grant_type=client_credentials&client_id=" + id + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    private Answer form(String body) {
        return http.send("POST", "/api/v1/auth/token", "application/x-www-form-urlencoded", body);
    }

    private static long audited(String action, String id) {
        return AuthDatabase.number(
                "select count(*) from outbox where payload ->> 'action' = ? and payload ->> 'target' = ?",
                action,
                "client:" + id);
    }
}
