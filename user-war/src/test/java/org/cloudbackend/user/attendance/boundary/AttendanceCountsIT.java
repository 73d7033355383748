package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.AtOnce;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of an event are those of its rows, whoever writes them and at whatever moment. */
@ArquillianTest
class AttendanceCountsIT {

    private static final int WRITERS = 8;
    private static final int WRITES = 40;
    private static final int PEOPLE = 4;
    private static final List<String> STATUSES = List.of("EXPECTED", "PRESENT", "LATE", "EXCUSED", "ABSENT");

    private final Http staff = TestAccounts.asStaff();
    private final UUID event = TestEvents.open(staff);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void writers_of_all_kinds_at_once_leave_the_right_numbers() {
        TestAttendance.list(event);
        var people = Stream.generate(TestPeople::member).limit(PEOPLE).toList();
        people.forEach(each -> TestAttendance.expect(event, each.id()));
        var code = TestEvents.code(staff, event);

        AtOnce.call(IntStream.range(0, WRITERS)
                .mapToObj(seed -> writer(seed, people, code))
                .toList());

        assertThat(counted()).isEqualTo(actual());
        assertThat(UserDatabase.value("select count(*) from attendance where event_id = '%s'".formatted(event)))
                .isNotEqualTo(0L);
    }

    private Callable<Void> writer(int seed, List<TestPeople> people, String code) {
        var random = new Random(seed);
        return () -> {
            for (var i = 0; i < WRITES; i++) {
                var person = people.get(random.nextInt(PEOPLE));
                assertThat(write(random.nextInt(8), person, code)).isLessThan(500);
            }
            return null;
        };
    }

    private int write(int kind, TestPeople person, String code) {
        return switch (kind) {
            case 0, 1 -> TestAttendance.scan(person.http(), code).status();
            case 2 -> TestAttendance.byHand(staff, event, person.id()).status();
            case 3, 4 -> TestAttendance.undo(staff, event, person.id()).status();
            case 5 ->
                TestAttendance.set(staff, event, person.id(), "{\"status\": \"excused\"}")
                        .status();
            case 6 ->
                TestAttendance.set(staff, event, person.id(), "{\"status\": \"late\"}")
                        .status();
            default -> {
                UserDatabase.change("delete from attendance where event_id = '%s' and user_id = '%s'"
                        .formatted(event, person.id()));
                TestAttendance.expect(event, person.id());
                yield 0;
            }
        };
    }

    private Object counted() {
        return UserDatabase.value("""
                select concat_ws(' ', sum(expected), sum(present), sum(late), sum(excused), sum(absent))
                from attendance_count where event_id = '%s'""".formatted(event));
    }

    private Object actual() {
        return UserDatabase.value("""
                select concat_ws(' ', %s) from attendance where event_id = '%s'""".formatted(
                        String.join(
                                ", ",
                                STATUSES.stream()
                                        .map("count(*) filter (where status = '%s')"::formatted)
                                        .toList()),
                        event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attendance_count set present = present + 1",
                "delete from attendance_count",
                "insert into attendance_count (event_id, slot, present) select id, 0, 1 from event limit 1",
                "select move_attendance_count(id, 'PRESENT', 1) from event limit 1",
                "create temp table attendance_count (event_id uuid)"
            })
    void the_services_role_cannot_move_the_numbers(String statement) throws SQLException {
        try (var connection = War.database().as(Database.USER, "app");
                var attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'PRESENT', null, null, null, false",
                "'ABSENT', now(), 'HAND', null, false",
                "'PRESENT', now(), null, null, false",
                "'EXCUSED', null, 'HAND', null, false",
                "'EXPECTED', null, null, null, false",
                "'PRESENT', now(), 'HAND', 'FAMILY', false",
                "'EXCUSED', null, null, 'TIRED', false",
                "'EXCUSED', null, null, null, true",
                "'ELSEWHERE', null, null, null, false"
            })
    void a_row_that_cannot_be_is_refused(String values) throws SQLException {
        var person = TestPeople.member();
        try (var connection = War.database().as(Database.USER, "app");
                var attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute("""
                            insert into attendance (event_id, user_id, status, checked_in_at, way, reason, settled)
                            values ('%s', '%s', %s)""".formatted(event, person.id(), values)))
                    .hasMessageContaining("check constraint");
        }
        assertThat(counted()).isEqualTo("");
    }
}
