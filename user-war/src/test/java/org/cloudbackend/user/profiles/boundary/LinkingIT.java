package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.profiles.TestMembers.create;
import static org.cloudbackend.user.profiles.TestMembers.patch;
import static org.cloudbackend.user.profiles.TestMembers.path;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.profiles.TestMembers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A member who was there without an account gets one: two members become one person. */
@ArquillianTest
class LinkingIT {

    private static final String ME = "/api/v1/users/me";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    private final Http admin = TestMembers.asAdmin();
    private final UUID member = create(admin, "Timmy", "Small");
    private final UUID account = TestAccounts.add("Timothy", "Small");
    private final Http owner = TestAccounts.as(account, "user");

    @Test
    void the_member_stays_and_the_accounts_own_goes() {
        owner.get(ME).is(200);

        var linked = link(member, account).is(200).json();

        assertThat(linked.getString("id")).isEqualTo(member.toString());
        assertThat(linked.getString("account_id")).isEqualTo(account.toString());
        assertThat(linked.getString("email")).isEqualTo(account + "@example.org");
        assertThat(linked.getString("given_name")).isEqualTo("Timmy");
        assertThat(owner.get(ME).is(200).json()).isEqualTo(linked);
        admin.get(path(account)).isProblem(404, "not-found");
        assertThat(value(
                        "select payload->'details'->>'account_id' from outbox where payload->>'action' = 'member.linked'"
                                + " and payload->>'target' = 'member:" + member + "'"))
                .isEqualTo(account.toString());
    }

    @Test
    void an_account_that_nobody_has_seen_yet_can_be_linked() {
        link(member, account).is(200);
        link(member, account).is(200);

        assertThat(owner.get(ME).is(200).json().getString("id")).isEqualTo(member.toString());
    }

    @Test
    void attendance_of_both_becomes_one_and_the_one_who_came_is_believed() {
        owner.get(ME).is(200);
        var onlyOwn = TestAttendance.event();
        TestAttendance.add(onlyOwn, account, "PRESENT", false);
        TestAttendance.attempt(onlyOwn, account, "n1");
        var ownCame = TestAttendance.event();
        TestAttendance.add(ownCame, account, "PRESENT", false);
        TestAttendance.add(ownCame, member, "ABSENT", true);
        var memberExcused = TestAttendance.event();
        TestAttendance.add(memberExcused, account, "ABSENT", false);
        TestAttendance.add(memberExcused, member, "EXCUSED", true);
        var bothCame = TestAttendance.event();
        TestAttendance.add(bothCame, account, "PRESENT", true);
        TestAttendance.add(bothCame, member, "LATE", false);
        TestAttendance.attempt(bothCame, account, "same");
        TestAttendance.attempt(bothCame, member, "same");

        link(member, account).is(200);

        assertThat(standing(onlyOwn)).isEqualTo("PRESENT|f|1");
        assertThat(standing(ownCame)).isEqualTo("PRESENT|t|1");
        assertThat(standing(memberExcused)).isEqualTo("EXCUSED|t|1");
        assertThat(standing(bothCame)).isEqualTo("PRESENT|t|1");
        assertThat(value("select count(*) from attempt where user_id = '" + member + "'"))
                .isEqualTo(3L);
        assertThat(value("select sum(expected) + sum(absent) + sum(late) from attendance_count where event_id in ('"
                        + ownCame + "', '" + bothCame + "')"))
                .isEqualTo(0L);
    }

    @Test
    void what_cannot_be_linked_is_refused() {
        link(member, Ids.next()).isProblem(400, "invalid-request");
        link(Ids.next(), account).isProblem(404, "not-found");
        link(member, account).is(200);
        link(member, TestAccounts.add("Another", "Account")).isProblem(409, "member-has-account");
        link(create(admin, "Somebody", "Else"), account).isProblem(409, "account-linked");
        patch(admin, path(member), "{\"account_id\": null}").isProblem(400, "invalid-request");
        admin.send("PATCH", path(member), "application/merge-patch+json", body(account))
                .isProblem(428, "precondition-required");
    }

    /** Whoever checks someone in holds the member first, as the service does. */
    @RepeatedTest(5)
    void no_check_in_is_lost_while_the_account_is_linked() throws Exception {
        owner.get(ME).is(200);
        var events = new ArrayList<UUID>();
        for (var i = 0; i < 8; i++) {
            events.add(TestAttendance.event());
        }
        var pool = Executors.newFixedThreadPool(10);
        try {
            var calls = new ArrayList<Callable<Object>>();
            events.forEach(event -> calls.add(() -> TestCheckIn.run(event, account)));
            calls.add(events.size() / 2, () -> link(member, account).is(200));
            calls.add(() -> owner.get(ME).is(200));
            for (var call : pool.invokeAll(calls)) {
                call.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(value("select count(*) from attendance where status = 'PRESENT' and user_id = '" + member + "'"))
                .isEqualTo(8L);
        assertThat(value("select count(*) from profile where account_id = '" + account + "'"))
                .isEqualTo(1L);
    }

    @RepeatedTest(5)
    void of_several_members_one_gets_the_account() throws Exception {
        var members = List.of(member, create(admin, "B", "B"), create(admin, "C", "C"), create(admin, "D", "D"));
        var pool = Executors.newFixedThreadPool(members.size());
        var statuses = new ArrayList<Integer>();
        try {
            var calls = members.stream()
                    .map(id -> (Callable<Answer>) () -> link(id, account))
                    .toList();
            for (var answer : pool.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    private Answer link(UUID id, UUID to) {
        return patch(admin, path(id), body(to));
    }

    private static String body(UUID account) {
        return "{\"account_id\": \"%s\"}".formatted(account);
    }

    /** How the member stands to an event, on the list or not, and how many rows tell of it. */
    private Object standing(UUID event) {
        return value(
                "select string_agg(concat_ws('|', status, listed, (select count(*) from attendance where event_id = '"
                        + event + "')), ',') from attendance where event_id = '" + event + "' and user_id = '" + member
                        + "'");
    }

    private static Object value(String query) {
        return UserDatabase.value(query);
    }
}
