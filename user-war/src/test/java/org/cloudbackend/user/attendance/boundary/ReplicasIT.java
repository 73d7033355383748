package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.AtOnce;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.TestPeople;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two copies of the service on one database. */
@ArquillianTest
class ReplicasIT {

    private static final int DEVICES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople person = TestPeople.member();
    private final UUID event = TestEvents.open(staff);

    @Deployment(name = "first", order = 1, testable = false)
    static WebArchive first() {
        return War.replica("user.war", "/", "settle.seconds=1");
    }

    @Deployment(name = "second", order = 2, testable = false)
    static WebArchive second() {
        return War.replica("user-replica.war", "/replica", "settle.seconds=1");
    }

    @Test
    void of_a_hundred_devices_with_one_persons_check_in_one_checks_in() {
        var code = TestEvents.code(staff, event);

        var answers = AtOnce.call(IntStream.range(0, DEVICES)
                .mapToObj(device -> scan(code, device))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        var others = answers.stream().filter(answer -> answer.status() != 201).toList();
        assertThat(others).hasSize(DEVICES - 1);
        others.forEach(answer -> answer.isProblem(409, "already-checked-in"));
        assertThat(value("select count(*) from attendance where event_id = '%s'"))
                .isEqualTo(1L);
        assertThat(value("select sum(present) from attendance_count where event_id = '%s'"))
                .isEqualTo(1L);
        assertThat(value("select count(*) from attempt where outcome = 'ACCEPTED' and event_id = '%s'"))
                .isEqualTo(1L);
        assertThat(value("select count(*) from attempt where outcome = 'REFUSED' and event_id = '%s'"))
                .isEqualTo(DEVICES - 1L);
    }

    private Callable<Answer> scan(String code, int device) {
        var path = (device % 2 == 0 ? "" : "/replica") + "/api/v1/attendance/scan";
        var body = "{\"code\": \"%s\", \"nonce\": \"device-%d\"}".formatted(code, device);
        return () -> person.http().post(path, body);
    }

    @Test
    void an_event_is_settled_once() {
        UserDatabase.change("""
                insert into profile (id, given_name, family_name, status, created_at, updated_at)
                select gen_random_uuid(), 'Guest', 'Number ' || n, 'ACTIVE', now(), now()
                from generate_series(1, 20000) n""");

        UserDatabase.change("update event set check_in_closes_at = now() where id = '%s'".formatted(event));
        await().atMost(PATIENCE)
                .until(() -> value("select settled_at from event where settled_at is not null and id = '%s'") != null);

        assertThat(value("select count(*) from attendance where settled and event_id = '%s'"))
                .isEqualTo(value("""
                        select count(*) from profile p join event e on p.created_at <= e.check_in_closes_at
                        where p.status = 'ACTIVE' and e.id = '%s'"""));
        assertThat(value("select sum(absent) from attendance_count where event_id = '%s'"))
                .isEqualTo(value("select count(*) from attendance where event_id = '%s'"));
        UserDatabase.change("delete from profile where family_name like 'Number %'");
    }

    private Object value(String query) {
        return UserDatabase.value(query.formatted(event));
    }
}
