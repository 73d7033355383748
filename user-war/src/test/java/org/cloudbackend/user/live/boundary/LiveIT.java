package org.cloudbackend.user.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.live.LiveClient;
import org.cloudbackend.user.rolls.TestRoll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String token = War.issuer().token(UUID.randomUUID().toString(), "user", "staff");
    private final UUID event = TestRoll.event("LISTED");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("live.heartbeat.seconds=2", "live.streams.max=3", "housekeeping.seconds=1");
    }

    @Test
    void a_stream_begins_with_the_numbers_and_tells_each_check_in_and_the_numbers_after_it() {
        var ada = TestRoll.member("Ada", "Lovelace");
        TestRoll.listed(event, ada);
        try (var client = LiveClient.watch(event, token, null)) {
            await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
            var first = client.events().get(0);
            assertThat(first.name()).isEqualTo("counts");
            assertThat(first.data().getInt("expected")).isEqualTo(1);
            assertThat(first.data().getInt("present")).isZero();

            checkIn(event, ada);

            await().atMost(PATIENCE).until(() -> client.events().size() == 3);
            var news = client.events().get(1);
            assertThat(news.name()).isEqualTo("attendance");
            assertThat(news.data().keySet())
                    .containsExactlyInAnyOrder("user_id", "given_name", "family_name", "status", "way", "changed_at");
            assertThat(news.data().getString("user_id")).isEqualTo(ada.toString());
            assertThat(news.data().getString("family_name")).isEqualTo("Lovelace");
            assertThat(news.data().getString("status")).isEqualTo("present");
            assertThat(news.data().getString("way")).isEqualTo("scan");
            assertThat(client.events().get(2).data().getInt("present")).isEqualTo(1);
            UserDatabase.change("update attendance set status = 'EXPECTED', checked_in_at = null, way = null"
                    + " where user_id = '%s'".formatted(ada));
            await().atMost(PATIENCE).until(() -> client.events().size() == 5);
            assertThat(client.news().get(1).data().getString("status")).isEqualTo("expected");
        }
    }

    @Test
    void nobody_stores_the_stream_or_holds_it_back() {
        try (var client = LiveClient.watch(event, token, null)) {
            var headers = client.response().headers();
            assertThat(client.response().statusCode()).isEqualTo(200);
            assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
        }
    }

    @Test
    void a_quiet_stream_has_heartbeats() {
        try (var client = LiveClient.watch(event, token, null)) {
            await().atMost(PATIENCE).until(() -> client.comments() >= 2);
        }
    }

    @Test
    void who_comes_back_hears_what_was_missed_and_nothing_twice() {
        var people = new UUID[4];
        for (var i = 0; i < people.length; i++) {
            people[i] = TestRoll.member("Member" + i, "Live");
        }
        String seen;
        try (var client = LiveClient.watch(event, token, null)) {
            await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
            assertThat(client.lastId()).isEqualTo("0");
            seen = client.lastId();
        }
        checkIn(event, people[0]);
        checkIn(event, people[1]);
        try (var client = LiveClient.watch(event, token, seen)) {
            await().atMost(PATIENCE).until(() -> client.events().size() == 3);
            assertThat(client.people()).containsExactly(people[0], people[1]);
            assertThat(client.events().get(2).name()).isEqualTo("counts");
            seen = client.news().get(0).id();
        }
        checkIn(event, people[2]);
        try (var client = LiveClient.watch(event, token, seen)) {
            checkIn(event, people[3]);
            await().atMost(PATIENCE).until(() -> client.people().size() == 3);
            assertThat(client.people()).containsExactly(people[1], people[2], people[3]);
        }
    }

    @Test
    void who_comes_back_to_a_place_that_is_not_kept_begins_anew() {
        var member = TestRoll.member("Gone", "Live");
        checkIn(event, member);
        UserDatabase.change("delete from attendance_feed where event_id = '%s'".formatted(event));
        try (var client = LiveClient.watch(event, token, "12345678")) {
            await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
            assertThat(client.events().get(0).name()).isEqualTo("counts");
            assertThat(client.events().get(0).data().getInt("present")).isEqualTo(1);
        }
    }

    @Test
    void an_ended_session_and_an_expired_token_end_the_stream() {
        var session = UUID.randomUUID();
        var ofSession = War.issuer().tokenOf(session, UUID.randomUUID().toString(), "user", "staff");
        var shortLived = War.issuer()
                .token(
                        UUID.randomUUID().toString(),
                        claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(4))),
                        "staff");
        try (var first = LiveClient.watch(event, ofSession, null);
                var second = LiveClient.watch(event, shortLived, null)) {
            await().atMost(PATIENCE).until(() -> second.hasEnded());
            assertThat(first.hasEnded()).isFalse();
            War.issuer().end(session);
            await().atMost(PATIENCE).until(() -> first.hasEnded());
        }
    }

    @Test
    void more_than_there_are_seats_for_are_sent_away_until_one_is_free() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (var first = LiveClient.watch(event, token, null);
                    var second = LiveClient.watch(event, token, null);
                    var third = LiveClient.watch(event, token, null)) {
                assertThat(first.response().statusCode()).isEqualTo(200);
                assertThat(second.response().statusCode()).isEqualTo(200);
                assertThat(third.response().statusCode()).isEqualTo(200);
                var refused = TestAccounts.asStaff().get(path(event));
                refused.isProblem(503, "service-unavailable");
                assertThat(refused.header("Retry-After")).isEqualTo("10");
            }
        });
        await().atMost(PATIENCE).until(() -> {
            try (var again = LiveClient.watch(event, token, null)) {
                return again.response().statusCode() == 200;
            }
        });
    }

    @Test
    void news_are_kept_for_two_days() {
        var member = TestRoll.member("Of", "Old");
        var news = """
                insert into attendance_feed (event_id, user_id, status, changed_at)
                select '%s', '%s', 'ABSENT', now() - interval '%d hours' from generate_series(1, %d)""";
        UserDatabase.change(news.formatted(event, member, 47, 3));
        UserDatabase.change(news.formatted(event, member, 49, 25_000));

        var kept = "select count(*) from attendance_feed where event_id = '%s'".formatted(event);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(UserDatabase.value(kept)).isEqualTo(3L));
    }

    @Test
    void watching_is_for_staff() {
        TestAccounts.asMember().get(path(event)).isProblem(403, "forbidden");
        War.http().get(path(event)).isProblem(401, "token-invalid");
        TestAccounts.asStaff().get(path(Ids.next())).isProblem(404, "not-found");
        TestAccounts.asStaff().with("Last-Event-ID", "x").get(path(event)).isProblem(400, "invalid-request");
    }

    private static void checkIn(UUID event, UUID member) {
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, checked_in_at, way)
                values ('%s', '%s', 'PRESENT', now(), 'SCAN')
                on conflict (event_id, user_id) do update set status = 'PRESENT', checked_in_at = now(), way = 'SCAN'""".formatted(event, member));
    }

    private static String path(UUID event) {
        return "/api/v1/events/" + event + "/stream";
    }
}
