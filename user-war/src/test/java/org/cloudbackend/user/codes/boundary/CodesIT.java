package org.cloudbackend.user.codes.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.QrCode;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CodesIT {

    private final Http staff = TestAccounts.asStaff();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void staff_gets_the_code_of_the_moment() {
        var answer = staff.get(pathOf(TestEvents.open(staff))).is(200);
        var code = answer.json();
        var refreshAfter = Instant.parse(code.getString("refresh_after"));

        assertThat(code).hasSize(3);
        assertThat(code.getString("code")).hasSizeLessThanOrEqualTo(80);
        assertThat(refreshAfter)
                .isBetween(Instant.now().minusSeconds(1), Instant.now().plusSeconds(15));
        assertThat(Duration.between(refreshAfter, Instant.parse(code.getString("expires_at"))))
                .hasSeconds(15);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void every_event_has_a_key_of_its_own() {
        var first = TestEvents.open(staff);
        var second = TestEvents.open(staff);

        assertThat(UserDatabase.value("""
                        select count(distinct secret) from check_in_key where event_id in ('%s', '%s')""".formatted(first, second))).isEqualTo(2L);
    }

    @Test
    void the_picture_holds_the_code_as_a_qr_code() throws IOException {
        var event = TestEvents.open(staff);
        var before = TestEvents.code(staff, event);
        var answer = staff.get(pathOf(event) + ".png").is(200);
        var after = TestEvents.code(staff, event);

        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(QrCode.decode(answer.bytes())).isIn(before, after);
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.bytes())).getWidth())
                .isEqualTo(320);
    }

    @Test
    void the_drawing_is_svg() {
        var answer = staff.get(pathOf(TestEvents.open(staff)) + ".svg?size=500").is(200);

        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).startsWith("<svg ").contains("width=\"500\"").contains("h1v1h-1z");
    }

    @Test
    void a_picture_has_64_to_1024_pixels() throws IOException {
        var event = TestEvents.open(staff);

        for (var size : List.of(64, 1024)) {
            var picture = staff.get(pathOf(event) + ".png?size=" + size).is(200).bytes();
            assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth())
                    .isEqualTo(size);
        }
        for (var size : List.of("63", "1025", "-64", "1e2", "", "99999999999")) {
            staff.get(pathOf(event) + ".png?size=" + size).isProblem(400, "invalid-request");
            staff.get(pathOf(event) + ".svg?size=" + size).isProblem(400, "invalid-request");
        }
    }

    @Test
    void only_staff_and_administrators_see_codes() {
        var event = TestEvents.open(staff);
        var member = TestAccounts.asMember();

        for (var kind : List.of("", ".png", ".svg")) {
            member.get(pathOf(event) + kind).isProblem(403, "forbidden");
            War.http().get(pathOf(event) + kind).isProblem(401, "token-invalid");
        }
        TestAccounts.as(Ids.next(), "admin").get(pathOf(event)).is(200);
    }

    @Test
    void an_event_that_is_not_there_has_no_code() {
        for (var kind : List.of("", ".png", ".svg")) {
            staff.get(pathOf(Ids.next()) + kind).isProblem(404, "not-found");
            staff.get("/api/v1/events/no-id/code" + kind).isProblem(404, "not-found");
        }
        staff.get(pathOf(TestEvents.open(staff)) + ".gif").isProblem(404, "not-found");
    }

    private static String pathOf(UUID event) {
        return "/api/v1/events/" + event + "/code";
    }
}
