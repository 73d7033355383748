package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.profiles.TestMembers.USERS;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.profiles.TestMembers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MemberImportIT {

    private static final String HEADER = "given_name,family_name,email\n";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    private final Http admin = TestMembers.asAdmin();

    @Test
    void a_file_makes_members_without_accounts() {
        var report = run("""
                \uFEFFgiven_name;family_name;email
                Zoë;"van der Berg; junior";zoe@import.example
                Tim;Imported;
                """, false).is(200).json();

        assertThat(report.toString()).isEqualTo("{\"dry_run\":false,\"errors\":[],\"imported\":2,\"lines\":2}");
        var found =
                admin.get(USERS + "?query=zoe@import.example").is(200).json().getJsonArray("items");
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getString("family_name")).isEqualTo("van der Berg; junior");
        assertThat(found.getJsonObject(0).isNull("account_id")).isTrue();
    }

    @Test
    void a_dry_run_tells_every_bad_line_and_imports_nothing() {
        run(HEADER + "Al,Ready,ready@import.example\n", false).is(200);
        var file = HEADER + """
                ,Nameless,
                Dry,%s,
                Dry,Run,no address
                Dry,Run
                Dry,Run,READY@import.example
                Dry,Run,twice@import.example
                Dry,Fine,fine@import.example
                Dry,Run,Twice@import.example
                """.formatted("x".repeat(101));

        var report = run(file, true).is(200).json();

        assertThat(report.getBoolean("dry_run")).isTrue();
        assertThat(report.getInt("lines")).isEqualTo(8);
        assertThat(report.getInt("imported")).isZero();
        assertThat(report.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getInt("line") + " " + error.getString("field", "-"))
                .containsExactly("2 given_name", "3 family_name", "4 email", "5 -", "6 email", "9 email");
        assertThat(UserDatabase.value("select count(*) from profile where given_name = 'Dry'"))
                .isEqualTo(0L);
    }

    @Test
    void one_bad_line_keeps_the_whole_file_out() {
        var problem = run(HEADER + "Half,File,\nHalf,,\n", false).isProblem(422, "import-invalid");

        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/3/family_name");
        assertThat(UserDatabase.value("select count(*) from profile where given_name = 'Half'"))
                .isEqualTo(0L);
    }

    @Test
    void a_file_that_is_none_is_refused() {
        for (var file : List.of("", "a,b\n1,2\n", "given_name,family_name\nA,B\n", HEADER + "A,\"B,\n", "{}")) {
            run(file, false).isProblem(422, "import-invalid");
            assertThat(run(file, true).is(200).json().getJsonArray("errors"))
                    .as(file)
                    .isNotEmpty();
        }
        admin.post(USERS + "/import", "{}").isProblem(415, "unsupported-media-type");
        admin.send("POST", USERS + "/import?dry_run=yes", "text/csv", HEADER).isProblem(400, "invalid-request");
    }

    @Test
    void a_file_has_up_to_5000_members_and_1_mib() {
        var most = IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> "Most%d,Imported,most%d@import.example\n".formatted(i, i))
                .collect(Collectors.joining());
        run(HEADER + most + "One,More,\n", false).isProblem(413, "body-too-large");
        run(HEADER + "A,B,\n".repeat(300_000), true).isProblem(413, "body-too-large");

        assertThat(run(HEADER + most, false).is(200).json().getInt("imported")).isEqualTo(5000);
    }

    @Test
    void the_same_file_twice_at_once_makes_everyone_once() throws Exception {
        var file = HEADER
                + IntStream.range(0, 200)
                        .mapToObj(i -> "Once,Only,once%d@import.example\n".formatted(i))
                        .collect(Collectors.joining());
        var pool = Executors.newFixedThreadPool(4);
        var statuses = new ArrayList<Integer>();
        try {
            Callable<Answer> call = () -> run(file, false);
            for (var answer : pool.invokeAll(List.of(call, call, call, call))) {
                statuses.add(answer.get().status());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 422, 422, 422);
        assertThat(UserDatabase.value("select count(*) from profile where given_name = 'Once'"))
                .isEqualTo(200L);
    }

    @Test
    void an_export_can_be_imported_and_brings_the_same_members() {
        run(HEADER + """
                "=1+1","Round, \""trip\""",round1@import.example
                '@home,Round,round2@import.example
                -Round,Round,
                """, false).is(200);
        var exported = export();
        assertThat(exported).contains("'=1+1\",", "'@home\",", "'-Round\",", "Round, \"\"trip\"\"");
        UserDatabase.change("delete from profile where family_name like 'Round%'");

        run(exported, false).is(200);

        assertThat(export().replaceAll("(?m)\"active\",.*$", ""))
                .isEqualTo(exported.replaceAll("(?m)\"active\",.*$", ""));
    }

    private String export() {
        var answer = admin.with("Accept", "text/csv")
                .get(USERS + "?query=round&status=active")
                .is(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"members.csv\"");
        return answer.text();
    }

    private Answer run(String file, boolean dry) {
        return admin.send("POST", USERS + "/import?dry_run=" + dry, "text/csv", file);
    }
}
