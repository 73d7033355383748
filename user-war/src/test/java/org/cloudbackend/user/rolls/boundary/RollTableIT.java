package org.cloudbackend.user.rolls.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.rolls.TestRoll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RollTableIT {

    private static final int MANY = 100_000;

    private final Http staff = TestAccounts.asStaff().with("Accept", "text/csv");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_roll_is_a_table_too_with_formulas_defused() throws IOException {
        var event = TestRoll.event("LISTED");
        var member = TestRoll.member("Zoë, \"Z\"", "=cmd()");
        TestRoll.add(event, member, "EXCUSED");

        var answer = staff.get(rollOf(event)).is(200);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"attendance-\\d{4}-\\d\\d-\\d\\d-" + event + "\\.csv\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var rows = rows(answer);
        assertThat(rows.get(0).toList())
                .containsExactly(
                        "user_id", "given_name", "family_name", "status", "reason", "note", "checked_in_at", "way");
        assertThat(rows.get(1).toList())
                .containsExactly(member.toString(), "Zoë, \"Z\"", "'=cmd()", "excused", "family", "", "", "");
        assertThat(rows).hasSize(2);
    }

    @Test
    void filters_and_refusals_are_those_of_the_roll() throws IOException {
        var event = TestRoll.event("LISTED");
        TestRoll.listed(event, TestRoll.member("Ada", "Lovelace"));

        assertThat(rows(staff.get(rollOf(event) + "?status=present"))).hasSize(1);
        assertThat(rows(staff.get(rollOf(event) + "?status=expected&query=ada")))
                .hasSize(2);
        staff.get(rollOf(event) + "?status=here").isProblem(400, "invalid-request");
        staff.get(rollOf(Ids.next())).isProblem(404, "not-found");
        TestAccounts.asMember().with("Accept", "text/csv").get(rollOf(event)).isProblem(403, "forbidden");
        assertThat(TestAccounts.asStaff()
                        .with("Accept", "*/*")
                        .get(rollOf(event))
                        .header("Content-Type"))
                .startsWith("application/json");
    }

    /** Each table is 150 MB, and the server's heap 256 MiB: it must write them row by row, or fall over. */
    @Test
    void three_tables_of_a_hundred_thousand_people_are_written_at_once_each_person_once_and_in_order()
            throws Exception {
        var event = TestRoll.event("LISTED");
        fill(event);
        var readers = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> read = () -> readInOrder(event);
            for (var people : readers.invokeAll(List.of(read, read, read))) {
                assertThat(people.get()).isEqualTo(MANY);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** How many people the table has, once it is clear that they are in order. */
    private static int readInOrder(UUID event) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(War.url() + rollOf(event)))
                .header(
                        "Authorization",
                        "Bearer " + War.issuer().token(UUID.randomUUID().toString(), "staff"))
                .header("Accept", "text/csv")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        var people = 0;
        var last = "";
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var row : rows) {
                assertThat(row.get("given_name")).isGreaterThan(last);
                last = row.get("given_name");
                people++;
            }
        }
        return people;
    }

    private static void fill(UUID event) {
        UserDatabase.change("""
                with member as (
                  insert into profile (id, given_name, family_name, status, created_at, updated_at)
                  select gen_random_uuid(), 'Member' || to_char(n, 'fm000000'), 'Zztable', 'DISABLED', now(), now()
                  from generate_series(1, %d) n returning id)
                select count(*) from member""".formatted(MANY));
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, listed, note)
                select '%s', id, 'EXPECTED', true, repeat('✓', 500) from profile where family_name = 'Zztable'""".formatted(event));
    }

    private static List<CSVRecord> rows(Answer answer) throws IOException {
        var text = new InputStreamReader(new ByteArrayInputStream(answer.is(200).bytes()), StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180.parse(text)) {
            return parser.getRecords();
        }
    }

    private static String rollOf(UUID event) {
        return "/api/v1/events/" + event + "/attendance";
    }
}
