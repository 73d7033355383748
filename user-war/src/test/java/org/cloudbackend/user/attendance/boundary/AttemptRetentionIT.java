package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestAttendance;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.TestPeople;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttemptRetentionIT {

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople person = TestPeople.member();
    private final UUID event = TestEvents.open(staff);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("housekeeping.seconds=1", "attempt.days=30");
    }

    @Test
    void attempts_are_removed_when_they_are_old_and_the_check_in_stays() {
        TestAttendance.scan(person.http(), TestEvents.code(staff, event)).is(201);
        UserDatabase.change("""
                insert into attempt (id, event_id, actor_id, way, outcome, reason, attempted_at, recorded_at)
                select gen_random_uuid(), '%s', gen_random_uuid(), 'SCAN', 'REFUSED', 'FORGED', now(),
                  now() - n * interval '1 day'
                from (values (29), (31), (400)) days (n)""".formatted(event));

        await().atMost(Duration.ofSeconds(30)).until(() -> TestAttendance.attempts(event) == 2);

        assertThat(TestAttendance.status(event, person.id())).isEqualTo("PRESENT");
    }
}
