package org.cloudbackend.user.rolls;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.Load;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.ManyMembers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The first page of the roll of an event with 50 000 people, among a million members. */
@ArquillianTest
class RollBenchmark {

    private static final int MEMBERS = 1_000_000;
    private static final int PEOPLE = 50_000;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final List<String> FILTERS =
            List.of("", "&status=present", "&status=absent", "&status=expected", "&query=dora", "&query=dora+family99");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_first_page_of_the_roll_of_fifty_thousand() {
        ManyMembers.clear();
        ManyMembers.members(0, MEMBERS);
        ManyMembers.events(0, 2);
        ManyMembers.attendance(0, PEOPLE, 0, 2);
        Load.run(2, WARM_UP, i -> FILTERS.forEach(filter -> read(staff(), i, filter)));

        for (var audience : List.of("all", "listed")) {
            var event = audience.equals("all") ? 0 : 1;
            for (var filter : FILTERS) {
                var staff = staff();
                var load = Load.run(1, MEASURED, i -> read(staff, event, filter));
                System.out.printf(
                        "roll of 50 000, audience %s, %s: p50 %.1f ms, p95 %.1f ms, goal 50 ms%n",
                        audience,
                        filter.isEmpty() ? "whole" : filter.substring(1),
                        load.percentileMillis(50),
                        load.percentileMillis(95));
            }
        }
    }

    private static Http staff() {
        return War.http().as(War.issuer().token(UUID.randomUUID().toString(), "staff"));
    }

    private static void read(Http staff, int event, String filter) {
        staff.get("/api/v1/events/" + ManyMembers.id(event) + "/attendance?limit=100" + filter)
                .is(200);
    }
}
