package org.cloudbackend.sociallog.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.sociallog.audit.boundary.Events.INTAKE;
import static org.cloudbackend.sociallog.audit.boundary.Events.PATH;
import static org.cloudbackend.sociallog.audit.boundary.Events.batch;
import static org.cloudbackend.sociallog.audit.boundary.Events.by;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.sociallog.Pages;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class AuditEventsIT {

    private final String actor = UUID.randomUUID().toString();
    private final Http admin = Accounts.with("admin");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void an_event_is_told_as_it_was_delivered() throws Exception {
        var sent = by(actor).build();
        Accounts.service().post(INTAKE, "{\"events\":[" + sent + "]}").is(200);

        var listed =
                Pages.items(admin.get(PATH + "?actor=" + actor)).findFirst().orElseThrow();

        for (var field : sent.keySet()) {
            if (!field.equals("details")) {
                assertThat(listed.get(field)).as(field).isEqualTo(sent.get(field));
            }
        }
        assertThat(listed.getJsonObject("details").toString()).isEqualTo("{\"a\":\"é\",\"z\":1.5}");
        assertThat(listed).hasSize(15);
        assertThat(Instant.parse(listed.getString("recorded_at"))).isBeforeOrEqualTo(Instant.now());
        assertThat(listed.getString("hash")).isEqualTo(ChainCheck.hash(listed));
        assertThat(admin.get(PATH + "/" + listed.getInt("sequence")).is(200).json())
                .isEqualTo(listed);
    }

    @Test
    void sixty_events_are_read_once_each_the_newest_first() {
        Accounts.service().post(INTAKE, Events.batchOf(60, actor)).is(200);

        var pages = Pages.all(admin, PATH + "?limit=25&actor=" + actor);

        assertThat(pages).extracting(page -> Pages.items(page).count()).containsExactly(25L, 25L, 10L);
        var sequences = pages.stream()
                .flatMap(Pages::items)
                .map(event -> event.getInt("sequence"))
                .toList();
        assertThat(sequences).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action=event.created",
                "target=event:1",
                "outcome=refused",
                "from=2026-02-01T00:00:00Z",
                "action=event.created&target=event:1&outcome=refused&to=2026-02-01T00:00:00.000001Z"
            })
    void each_filter_finds_what_has_it(String filter) {
        var wanted = by(actor)
                .add("action", "event.created")
                .add("target", "event:1")
                .add("outcome", "refused")
                .add("occurred_at", "2026-02-01T00:00:00Z");
        Accounts.service().post(INTAKE, batch(by(actor), wanted, by(actor))).is(200);

        assertThat(Pages.texts(admin.get(PATH + "?actor=" + actor + "&" + filter), "target"))
                .containsExactly("event:1");
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday, from", "to=5, to", "outcome=perhaps, outcome", "limit=-1, limit", "actor=%00, actor"})
    void a_bad_parameter_is_told_by_its_name(String query, String name) {
        var problem = admin.get(PATH + "?" + query).isProblem(400, "invalid-request");

        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(name);
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        admin.get(PATH + "?cursor=nonsense").isProblem(400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "99999999999999999999", "first"})
    void a_sequence_without_an_event_is_not_found(String sequence) {
        admin.get(PATH + "/" + sequence).isProblem(404, "not-found");
    }

    @Test
    void only_administrators_read_the_trail() {
        for (var path : new String[] {PATH, PATH + "/1"}) {
            War.http().get(path).isProblem(401, "token-invalid");
            Accounts.with("user", "staff").get(path).isProblem(403, "forbidden");
            Accounts.service().get(path).isProblem(403, "forbidden");
        }
    }
}
