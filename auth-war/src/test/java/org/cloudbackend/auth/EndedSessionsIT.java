package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

class EndedSessionsIT extends AuthIT {

    private static final String ENDED = "/api/v1/internal/sessions/ended";

    @Test
    void after_signing_out_the_access_token_is_refused_at_once_and_another_device_goes_on() {
        var email = newEmail();
        register(email).is(201);
        var phone = login(email, PASSWORD).is(200).json();
        var laptop = login(email, PASSWORD).is(200).json();

        as(phone).send("POST", "/api/v1/auth/logout", "application/json", "").is(204);

        as(phone).get("/api/v1/auth/me").isProblem(401, "token-invalid");
        as(laptop).get("/api/v1/auth/me").is(200);
    }

    @Test
    void the_services_are_told_which_sessions_have_ended() {
        var before = Instant.now();
        var tokens = signedIn();
        as(tokens).send("POST", "/api/v1/auth/logout", "application/json", "").is(204);

        var list = service().get(ENDED + "?since=" + before).is(200).json();
        assertThat(ids(list)).contains(tokens.getString("session_id"));
        assertThat(list.getInt("keep_seconds")).isEqualTo(660);
        assertThat(Instant.parse(list.getString("as_of"))).isAfter(before);
        assertThat(ids(service()
                        .get(ENDED + "?since=" + list.getString("as_of"))
                        .is(200)
                        .json()))
                .doesNotContain(tokens.getString("session_id"));
    }

    @Test
    void sessions_whose_tokens_have_all_expired_are_not_listed() {
        var tokens = signedIn();
        as(tokens).send("POST", "/api/v1/auth/logout", "application/json", "").is(204);
        AuthDatabase.change("update ended_session set ended_at = now() - interval '661 seconds' where session_id = '"
                + tokens.getString("session_id") + "'");

        assertThat(ids(service().get(ENDED).is(200).json())).doesNotContain(tokens.getString("session_id"));
    }

    /** They end tomorrow, after whatever other tests have ended. */
    @Test
    void a_long_list_is_told_in_parts_that_miss_none() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var sessions =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(2500).toList();
        try {
            AuthDatabase.change("""
                    insert into ended_session (session_id, ended_at)
                    select unnest(cast(string_to_array(?, ',') as uuid[])), cast(? as timestamptz)""", String.join(",", sessions), tomorrow.toString());

            var first = service().get(ENDED + "?since=" + tomorrow).is(200).json();
            assertThat(first.getBoolean("more")).isTrue();
            assertThat(ids(first)).hasSize(2000);
            var last = first.getJsonArray("items").getJsonObject(1999);
            var second = service()
                    .get(ENDED + "?since=" + last.getString("ended_at") + "&after=" + last.getString("session_id"))
                    .is(200)
                    .json();
            assertThat(second.getBoolean("more")).isFalse();
            assertThat(Stream.of(first, second).flatMap(part -> ids(part).stream()))
                    .containsExactlyInAnyOrderElementsOf(sessions);
        } finally {
            AuthDatabase.change(
                    "delete from ended_session where session_id = any(cast(string_to_array(?, ',') as uuid[]))",
                    String.join(",", sessions));
        }
    }

    @Test
    void only_services_are_told() {
        http.get(ENDED).isProblem(401, "token-invalid");
        as(signedIn()).get(ENDED).isProblem(403, "forbidden");
    }

    @Test
    void a_question_that_cannot_be_understood_is_refused() {
        service().get(ENDED + "?since=yesterday").isProblem(400, "invalid-request");
        service().get(ENDED + "?since=2026-01-01T00:00:00Z&after=x").isProblem(400, "invalid-request");
    }

    private Http service() {
        var pair = "gateway:" + War.secrets().get("gateway_client_secret");
        var credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return http.as(http.with("Authorization", "Basic " + credentials)
                .send(
                        "POST",
                        "/api/v1/auth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials")
                .is(200)
                .json()
                .getString("access_token"));
    }

    private static List<String> ids(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("session_id"))
                .toList();
    }
}
