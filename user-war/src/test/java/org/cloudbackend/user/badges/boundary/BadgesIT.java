package org.cloudbackend.user.badges.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.AtOnce;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.QrCode;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class BadgesIT {

    private static final String OWN = "/api/v1/users/me/badge";

    private final UUID account = TestAccounts.add("Ada", "Lovelace");
    private final Http member = TestAccounts.as(account, "user");
    private final Http staff = TestAccounts.asStaff();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("housekeeping.seconds=1");
    }

    @Test
    void a_member_has_a_badge_from_the_first_time_it_is_asked_for() {
        var badge = member.get(OWN).is(200).json();

        assertThat(badge).hasSize(2);
        assertThat(badge.getString("code")).startsWith("CBB1.").hasSizeLessThanOrEqualTo(80);
        assertThat(Instant.parse(badge.getString("issued_at"))).isBeforeOrEqualTo(Instant.now());
        assertThat(member.get(OWN).is(200).json()).isEqualTo(badge);
    }

    @Test
    void the_picture_holds_the_badge_and_no_cache_keeps_it() {
        var picture = member.get(OWN + ".png?size=200").is(200);
        var drawing = member.get(OWN + ".svg").is(200);

        assertThat(QrCode.decode(picture.bytes())).isEqualTo(codeOf(member));
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).contains("no-store");
        assertThat(drawing.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(drawing.text()).startsWith("<svg ").contains("width=\"320\"");
        for (var size : List.of("63", "1025", "x")) {
            member.get(OWN + ".png?size=" + size).isProblem(400, "invalid-request");
        }
    }

    @Test
    void first_requests_at_once_make_one_badge() {
        var codes = AtOnce.call(16, () -> codeOf(member));

        assertThat(codes).hasSize(16).containsOnly(codeOf(member));
    }

    @Test
    void a_new_badge_differs_from_the_old_one_and_is_reported() {
        var old = codeOf(member);

        var issued = member.post(OWN, "").is(201).json();

        assertThat(issued.getString("code")).isNotEqualTo(old).isEqualTo(codeOf(member));
        assertThat(UserDatabase.value(
                        "select payload->>'action' from outbox where payload->>'target' = 'member:" + account + "'"))
                .isEqualTo("badge.issued");
    }

    @Test
    void badges_issued_at_once_each_end_the_one_before() {
        var codes = AtOnce.call(8, () -> member.post(OWN, "").is(201).json().getString("code"));

        assertThat(codes).contains(codeOf(member));
        assertThat(UserDatabase.value("select serial from badge where profile_id = '" + account + "'"))
                .isEqualTo(9);
        assertThat(UserDatabase.value("select count(*) from ended_badge where profile_id = '" + account + "'"))
                .isEqualTo(8L);
    }

    @Test
    void a_member_has_ten_new_badges_a_day_also_at_once_and_staff_gives_more() {
        codeOf(member);
        var answers = AtOnce.call(14, () -> member.post(OWN, "").status());

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(10);
        var last = codeOf(member);
        member.post(OWN, "").isProblem(409, "badge-renewed-too-often");
        assertThat(codeOf(member)).isEqualTo(last);
        staff.post("/api/v1/users/" + account + "/badge", "").is(201);
        UserDatabase.change("update ended_badge set ended_at = ended_at - interval '1 day' where profile_id = '%s'"
                .formatted(account));
        member.post(OWN, "").is(201);
    }

    @Test
    void former_badges_are_removed_when_no_scan_can_come_from_them() {
        codeOf(member);
        UserDatabase.change("""
                insert into ended_badge (profile_id, serial, ended_at)
                select '%s', n, now() - n * interval '1 day' from (values (399), (401), (800)) days (n)""".formatted(account));
        var kept = "select string_agg(serial::text, ',') from ended_badge where profile_id = '%s'".formatted(account);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(UserDatabase.value(kept)).isEqualTo("399"));
    }

    @Test
    void staff_prints_and_renews_the_badge_of_someone_without_an_account() {
        var child = Ids.next();
        UserDatabase.change("""
                insert into profile (id, given_name, family_name, status, created_at, updated_at)
                values ('%s', 'Tim', 'Small', 'ACTIVE', now(), now())""".formatted(child));
        var path = "/api/v1/users/" + child + "/badge";

        var code = staff.get(path).is(200).json().getString("code");
        assertThat(QrCode.decode(staff.get(path + ".png").is(200).bytes())).isEqualTo(code);
        staff.get(path + ".svg").is(200);
        staff.post(path, "").is(201);
        assertThat(staff.get(path).json().getString("code")).isNotEqualTo(code);
    }

    @Test
    void members_see_no_badge_but_their_own() {
        member.get(OWN).is(200);
        var path = "/api/v1/users/" + account + "/badge";

        for (var picture : List.of("", ".png", ".svg")) {
            member.get(path + picture).isProblem(403, "forbidden");
            War.http().get(OWN + picture).isProblem(401, "token-invalid");
        }
        member.post(path, "").isProblem(403, "forbidden");
    }

    @Test
    void who_is_unknown_or_erased_has_no_badge() {
        member.get(OWN).is(200);
        UserDatabase.change("""
                update profile set status = 'ERASED', erased_at = now(), account_id = null, account_updated_at = null,
                  account_given_name = null, account_family_name = null, email = null, given_name = '',
                  family_name = '' where id = '%s'""".formatted(account));

        Stream.of(account.toString(), Ids.next().toString(), "no-id").forEach(id -> {
            for (var picture : List.of("", ".png", ".svg")) {
                staff.get("/api/v1/users/" + id + "/badge" + picture).isProblem(404, "not-found");
            }
            staff.post("/api/v1/users/" + id + "/badge", "").isProblem(404, "not-found");
        });
    }

    private static String codeOf(Http client) {
        return client.get(OWN).is(200).json().getString("code");
    }
}
