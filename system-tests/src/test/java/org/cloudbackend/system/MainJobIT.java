package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product is for, through the gateway, on real input. */
@ExtendWith(WholeBackend.class)
class MainJobIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void someone_who_registers_has_an_account_and_a_profile() {
        var ada = Person.registered("Ada");
        var account = ada.http().get("/api/v1/auth/me").is(200).json();
        var profile = ada.http().get("/api/v1/users/me").is(200).json();
        assertThat(account.getString("id")).isEqualTo(ada.accountId());
        assertThat(profile.getString("id")).isEqualTo(ada.accountId());
        assertThat(profile.getString("given_name")).isEqualTo("Ada");
        assertThat(profile.getString("email")).isEqualTo(account.getString("email"));
    }

    @Test
    void anyone_can_fetch_the_keys_that_verify_our_tokens() {
        var keys = WholeBackend.gateway()
                .get("/.well-known/jwks.json")
                .is(200)
                .json()
                .getJsonArray("keys");
        assertThat(keys).isNotEmpty();
        assertThat(keys.getJsonObject(0).keySet()).doesNotContain("d", "p", "q");
    }

    @Test
    void a_member_scans_the_code_of_an_event_and_is_on_its_roll() {
        var admin = Person.administrator();
        var ada = Person.registered("Ada");
        var event = createEvent(admin);
        var code = QrCode.decode(admin.http()
                .get("/api/v1/events/%s/code.png".formatted(event))
                .is(200)
                .bytes());

        var checkIn = scan(ada, code).is(201).json();
        assertThat(checkIn.getString("event_id")).isEqualTo(event);
        assertThat(checkIn.getString("user_id")).isEqualTo(ada.accountId());
        assertThat(checkIn.getString("status")).isEqualTo("present");
        scan(ada, code).isProblem(409, "already-checked-in");

        var roll = admin.http()
                .get("/api/v1/events/%s/attendance?status=present".formatted(event))
                .is(200)
                .json()
                .getJsonArray("items");
        assertThat(roll).hasSize(1);
        assertThat(roll.getJsonObject(0).getString("user_id")).isEqualTo(ada.accountId());
        assertThat(roll.getJsonObject(0).getString("given_name")).isEqualTo("Ada");

        var history = ada.http().get("/api/v1/attendance/me").is(200).json().getJsonArray("items");
        assertThat(history.getJsonObject(0).getString("event_id")).isEqualTo(event);
        assertThat(history.getJsonObject(0).getString("status")).isEqualTo("present");
    }

    @Test
    void a_member_may_neither_make_events_nor_see_their_code() {
        var event = createEvent(Person.administrator());
        var ada = Person.registered("Ada");
        ada.http().post("/api/v1/events", eventBody()).isProblem(403, "forbidden");
        ada.http().get("/api/v1/events/%s/code".formatted(event)).isProblem(403, "forbidden");
    }

    @Test
    void a_social_log_line_is_found_by_its_author_and_not_by_others() {
        var ada = Person.registered("Ada");
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var line = Json.createObjectBuilder()
                .add("network", "mastodon")
                .add("action", "post")
                .add("content", "Hello " + word + " from the lecture hall")
                .add("status", "success")
                .add(
                        "occurred_at",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .build();
        var posted =
                ada.http().post("/api/v1/social/logs", line.toString()).is(201).json();

        var found =
                ada.http().get("/api/v1/social/logs?q=" + word).is(200).json().getJsonArray("items");
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getString("id")).isEqualTo(posted.getString("id"));

        var bob = Person.registered("Bob");
        assertThat(bob.http()
                        .get("/api/v1/social/logs?q=" + word)
                        .is(200)
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
        bob.http().get("/api/v1/social/logs/" + posted.getString("id")).isProblem(404, "not-found");
    }

    @Test
    void sign_in_event_and_check_in_reach_the_audit_trail_once() {
        var admin = Person.administrator();
        var ada = Person.registered("Ada");
        var event = createEvent(admin);
        var code = admin.http()
                .get("/api/v1/events/%s/code".formatted(event))
                .is(200)
                .json()
                .getString("code");
        scan(ada, code).is(201);

        awaitOne(admin, "action=session.opened&target=session:" + ada.sessionId(), ada.accountId());
        awaitOne(admin, "action=event.created&target=event:" + event, admin.accountId());
        var checkIn = awaitOne(admin, "action=attendance.checked-in&target=event:" + event, ada.accountId());
        assertThat(checkIn.getString("outcome")).isEqualTo("success");
        assertThat(checkIn.getString("source")).isEqualTo("user");
        assertThat(checkIn.getString("hash")).hasSize(64);
    }

    private static JsonObject awaitOne(Person admin, String filter, String actor) {
        var path = "/api/v1/audit/events?" + filter;
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(admin.http().get(path).is(200).json().getJsonArray("items"))
                                .hasSize(1));
        var event = admin.http().get(path).json().getJsonArray("items").getJsonObject(0);
        assertThat(event.getString("actor")).isEqualTo(actor);
        return event;
    }

    private static String createEvent(Person admin) {
        return admin.http().post("/api/v1/events", eventBody()).is(201).json().getString("id");
    }

    private static String eventBody() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Json.createObjectBuilder()
                .add("name", "Lecture")
                .add("location", "Hall 1")
                .add("starts_at", now.toString())
                .add("ends_at", now.plus(1, ChronoUnit.HOURS).toString())
                .build()
                .toString();
    }

    private static Answer scan(Person person, String code) {
        var body = Json.createObjectBuilder().add("code", code).build();
        return person.http().post("/api/v1/attendance/scan", body.toString());
    }
}
