package org.cloudbackend.user;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.Load;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A page of a list among a million rows against one among ten thousand. */
@ArquillianTest
class ListBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int EVENTS_OF_A_MEMBER = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void pages_among_a_million_rows_and_among_ten_thousand() {
        ManyMembers.clear();
        fill(0, FEW);
        measure(FEW, WARM_UP);
        var few = measure(FEW, MEASURED);
        fill(FEW, MANY);
        measure(MANY, WARM_UP.dividedBy(4));
        measure(MANY, MEASURED)
                .forEach((list, many) -> System.out.printf(
                        "%s: p95 %.1f ms among %d rows, %.1f ms among %d, ratio %.2f, goal 1.5%n",
                        list, many, MANY, few.get(list), FEW, many / few.get(list)));
    }

    /** As many attendance rows as members and events, a hundred for each of those who have any. */
    private static void fill(int from, int to) {
        ManyMembers.members(from, to);
        ManyMembers.events(from, to);
        ManyMembers.attendance(from / EVENTS_OF_A_MEMBER, to / EVENTS_OF_A_MEMBER, 0, EVENTS_OF_A_MEMBER);
    }

    private static Map<String, Double> measure(int rows, Duration duration) {
        var lists = new LinkedHashMap<String, Call>();
        lists.put("members", (staff, random) -> staff.get("/api/v1/users?limit=50"));
        lists.put(
                "members by name",
                (staff, random) -> staff.get(
                        "/api/v1/users?limit=50&query=" + anyOf(random) + "+family" + random.nextInt(10, 100)));
        lists.put(
                "members by one common word",
                (staff, random) -> staff.get("/api/v1/users?limit=50&query=" + anyOf(random)));
        lists.put(
                "events",
                (staff, random) -> staff.get("/api/v1/events?limit=50&from="
                        + ManyMembers.FIRST_EVENT.plus(Duration.ofHours(random.nextInt(rows / 2)))));
        lists.put(
                "events by place",
                (staff, random) -> staff.get("/api/v1/events?limit=50&query=hall+" + random.nextInt(100)));
        lists.put(
                "own history",
                (staff, random) ->
                        member(random.nextInt(rows / EVENTS_OF_A_MEMBER)).get("/api/v1/attendance/me?limit=50"));
        var p95 = new LinkedHashMap<String, Double>();
        lists.forEach((name, call) -> p95.put(name, read(call, duration.dividedBy(2))));
        return p95;
    }

    private static double read(Call call, Duration duration) {
        var staff = TestAccounts.asStaff();
        return Load.run(
                        2,
                        duration,
                        i -> call.with(staff, ThreadLocalRandom.current()).is(200))
                .percentileMillis(95);
    }

    private static Http member(int number) {
        return TestAccounts.as(ManyMembers.id(number), "user");
    }

    private static String anyOf(ThreadLocalRandom random) {
        return ManyMembers.NAMES.get(random.nextInt(ManyMembers.NAMES.size() - 1));
    }

    private interface Call {

        Answer with(Http staff, ThreadLocalRandom random);
    }
}
