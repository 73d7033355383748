package org.cloudbackend.user.rolls.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
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
class StatsIT {

    private final Http staff = TestAccounts.asStaff();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_numbers_of_a_list_count_everybody_on_it_and_whoever_came() {
        var event = TestRoll.event("LISTED");
        TestRoll.listed(event, TestRoll.member("On", "List"));
        TestRoll.listed(event, TestRoll.member("On", "List"));
        for (var status : new String[] {"PRESENT", "PRESENT", "LATE", "EXCUSED", "ABSENT"}) {
            TestRoll.add(event, TestRoll.member("Not", "Listed"), status);
        }
        refuse(event, 3);

        var stats = stats(event);

        assertThat(stats).hasSize(6);
        assertThat(stats.getInt("expected")).isEqualTo(2);
        assertThat(stats.getInt("present")).isEqualTo(2);
        assertThat(stats.getInt("late")).isEqualTo(1);
        assertThat(stats.getInt("excused")).isEqualTo(1);
        assertThat(stats.getInt("absent")).isEqualTo(1);
        assertThat(stats.getInt("attempts_refused")).isEqualTo(3);
    }

    @Test
    void at_an_event_for_all_the_active_members_are_expected_until_it_is_settled() {
        var event = TestRoll.event("ALL");
        TestRoll.add(event, TestRoll.member("Came", "Early"), "PRESENT");
        TestRoll.add(event, TestRoll.member("Came", "Not"), "ABSENT");
        TestRoll.member("Cannot", "Come", "DISABLED");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat((long) stats(event).getInt("expected"))
                        .isEqualTo(UserDatabase.value("select count(*) from profile where status = 'ACTIVE'")));
        TestRoll.settle(event);
        assertThat(stats(event).getInt("expected")).isEqualTo(2);
    }

    @Test
    void active_members_are_not_counted_for_each_who_asks() {
        var event = TestRoll.event("ALL");

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var before = stats(event).getInt("expected");
            TestRoll.member("Just", "Now");
            return stats(event).getInt("expected") == before;
        });
    }

    @Test
    void the_numbers_are_for_staff() {
        var event = TestRoll.event("LISTED");

        assertThat(stats(event).getInt("expected")).isZero();
        TestAccounts.asMember().get(pathOf(event)).isProblem(403, "forbidden");
        War.http().get(pathOf(event)).isProblem(401, "token-invalid");
        staff.get(pathOf(Ids.next())).isProblem(404, "not-found");
    }

    private static void refuse(UUID event, int times) {
        UserDatabase.change("""
                insert into attempt (id, event_id, actor_id, way, outcome, reason, attempted_at, recorded_at)
                select gen_random_uuid(), '%s', gen_random_uuid(), 'SCAN', 'REFUSED', 'expired', now(), now()
                from generate_series(1, %d)""".formatted(event, times));
    }

    private JsonObject stats(UUID event) {
        return staff.get(pathOf(event)).is(200).json();
    }

    private static String pathOf(UUID event) {
        return "/api/v1/events/" + event + "/stats";
    }
}
