package org.cloudbackend.sociallog.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.sociallog.audit.boundary.Events.INTAKE;
import static org.cloudbackend.sociallog.audit.boundary.Events.batch;
import static org.cloudbackend.sociallog.audit.boundary.Events.by;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.UUID;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class AuditIntakeIT {

    private final String actor = UUID.randomUUID().toString();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void a_batch_that_comes_twice_is_recorded_once() throws SQLException {
        var body = batch(by(actor), by(actor), by(actor));

        receipt(deliver(body), 3, 0);
        receipt(deliver(body), 0, 3);

        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void new_events_among_known_ones_are_recorded() throws SQLException {
        var first = by(actor).build();
        receipt(deliver(batch(Json.createObjectBuilder(first))), 1, 0);

        var second = by(actor).build();
        receipt(
                deliver(batch(
                        Json.createObjectBuilder(first),
                        Json.createObjectBuilder(second),
                        Json.createObjectBuilder(second))),
                1,
                2);

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void an_unknown_action_refuses_the_whole_batch() throws SQLException {
        var body = batch(by(actor), by(actor).add("action", "moon.landed"), by(actor));

        refused(body, "/events/1/action");

        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "occurred_at", "source", "action", "outcome"})
    void a_missing_field_refuses_the_batch(String field) {
        refused(batch(by(actor), by(actor).add(field, JsonValue.NULL)), "/events/1/" + field);
    }

    @ParameterizedTest
    @CsvSource({
        "source, 40",
        "actor, 100",
        "action, 60",
        "target, 150",
        "address, 60",
        "user_agent, 300",
        "request_id, 64"
    })
    void a_text_that_is_too_long_refuses_the_batch(String field, int limit) {
        refused(batch(by(actor).add(field, "x".repeat(limit + 1))), "/events/0/" + field);
    }

    @Test
    void wrong_types_and_unknown_fields_refuse_the_batch() {
        refused(batch(by(actor).add("id", "5")), "/events/0/id");
        refused(batch(by(actor).add("outcome", "perhaps")), "/events/0/outcome");
        refused(batch(by(actor).add("occurred_at", 5)), "/events/0/occurred_at");
        refused(batch(by(actor).add("occurred_at", "1969-12-31T00:00:00Z")), "/events/0/occurred_at");
        refused(batch(by(actor).add("details", "none")), "/events/0/details");
        refused(batch(by(actor).add("colour", "red")), "/events/0/colour");
        refused("{\"events\": []}", "/events");
        refused("{}", "/events");
        refused(Events.batchOf(501, actor), "/events");
        deliver("{").isProblem(400, "invalid-json");
    }

    @Test
    void details_with_a_number_that_would_change_refuse_the_batch() {
        var details =
                Json.createReader(new StringReader("{\"n\": 9007199254740993}")).readObject();

        refused(batch(by(actor), by(actor).add("details", details)), "/events/1/details");
    }

    @Test
    void the_fields_that_may_be_missing_are_recorded_as_null() {
        var event = by(actor).build();
        var bare = Json.createObjectBuilder();
        for (var field : new String[] {"id", "occurred_at", "source", "action", "outcome"}) {
            bare.add(field, event.get(field));
        }

        receipt(deliver(batch(bare)), 1, 0);
    }

    @Test
    void only_services_deliver() {
        War.http().post(INTAKE, batch(by(actor))).isProblem(401, "token-invalid");
        Accounts.with("user", "staff", "admin").post(INTAKE, batch(by(actor))).isProblem(403, "forbidden");
    }

    private static Answer deliver(String body) {
        return Accounts.service().post(INTAKE, body);
    }

    private static void receipt(Answer answer, int recorded, int duplicates) {
        assertThat(answer.is(200).json())
                .isEqualTo(Json.createObjectBuilder()
                        .add("recorded", recorded)
                        .add("duplicates", duplicates)
                        .build());
    }

    private static void refused(String body, String pointer) {
        var problem = deliver(body).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(pointer);
    }

    private int rows() throws SQLException {
        try (var connection = War.database().as(Database.SOCIALLOG, "app");
                var count = connection.prepareStatement("select count(*) from audit_event where actor = ?")) {
            count.setString(1, actor);
            var result = count.executeQuery();
            result.next();
            return result.getInt(1);
        }
    }
}
