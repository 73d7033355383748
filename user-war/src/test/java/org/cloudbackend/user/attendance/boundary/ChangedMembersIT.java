package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestAttendance;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.profiles.TestMembers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who are renamed or erased at the moment at which their attendance is written. */
@ArquillianTest
class ChangedMembersIT {

    private static final String ERASE = """
            update profile set status = 'ERASED', erased_at = now(), email = null, given_name = '', family_name = '',
              metadata = '{}' where id = '%s'""";

    private final Http admin = TestMembers.asAdmin();
    private final Http staff = TestAccounts.asStaff();
    private final UUID event = TestEvents.open(staff);
    private final UUID member = TestMembers.create(admin, "Mary", "Godwin");
    private Connection first;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeEach
    void begin() throws SQLException {
        first = War.database().as(Database.USER, "app");
        first.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        first.close();
    }

    @Test
    void who_comes_while_being_renamed_stands_under_the_new_name() throws Exception {
        run("insert into attendance (event_id, user_id, status) values ('%s', '%s', 'ABSENT')"
                .formatted(event, member));

        var renamed = begin(() -> TestMembers.patch(admin, TestMembers.path(member), "{\"family_name\": \"Shelley\"}"));
        first.commit();

        renamed.get().is(200);
        assertThat(attendance("name_key")).isEqualTo("shelley mary");
    }

    @Test
    void nothing_but_the_coming_is_kept_of_who_is_erased_while_coming() throws Exception {
        run("""
                insert into attempt (id, event_id, user_id, actor_id, way, outcome, nonce, status, attempted_at, recorded_at)
                values ('%1$s', '%2$s', '%3$s', '%3$s', 'SCAN', 'ACCEPTED', 'n', 'PRESENT', now(), now())
                """.formatted(Ids.next(), event, member));
        run("""
                insert into attendance (event_id, user_id, status, checked_in_at, way, note, latitude, longitude)
                values ('%s', '%s', 'PRESENT', now(), 'SCAN', 'by bus', 1, 2)""".formatted(event, member));

        var erased = begin(() -> admin.delete(TestMembers.path(member)));
        first.commit();

        erased.get().is(204);
        assertThat(attendance("concat_ws('|', status, note, latitude, longitude)"))
                .isEqualTo("PRESENT");
        assertThat(nonces()).isEqualTo(0L);
    }

    @Test
    void what_is_written_of_someone_who_is_being_erased_waits_and_tells_nothing() throws Exception {
        run(ERASE.formatted(member));

        var written = begin(() -> {
            UserDatabase.change("""
                    insert into attempt (id, event_id, user_id, actor_id, way, outcome, nonce, status, attempted_at,
                      recorded_at)
                    values ('%1$s', '%2$s', '%3$s', '%3$s', 'SCAN', 'ACCEPTED', 'n', 'PRESENT', now(), now());
                    insert into attendance (event_id, user_id, status, reason, note)
                    values ('%2$s', '%3$s', 'EXCUSED', 'HOSPITAL', 'until Friday')
                    """.formatted(Ids.next(), event, member));
            return null;
        });
        first.commit();
        written.get();

        assertThat(attendance("concat_ws('|', status, reason, note)")).isEqualTo("EXCUSED");
        assertThat(nonces()).isEqualTo(0L);
    }

    @Test
    void nobody_who_is_being_erased_comes_to_be_expected() throws Exception {
        run(ERASE.formatted(member));

        var expected = begin(() -> {
            TestAttendance.expect(event, member);
            return null;
        });
        first.commit();
        expected.get();

        assertThat(attendance("status")).isNull();
    }

    @Test
    void who_writes_in_the_roll_and_who_renames_the_member_lock_in_one_order() throws Exception {
        TestAttendance.set(staff, event, member, "{\"status\": \"absent\"}").is(200);
        run("select from profile where id = '%s' for no key update".formatted(member));

        var set = begin(() -> TestAttendance.set(staff, event, member, "{\"status\": \"excused\"}"));
        run("update profile set family_name = 'Shelley' where id = '%s'".formatted(member));
        first.commit();

        set.get().is(200);
        assertThat(attendance("concat_ws('|', status, name_key)")).isEqualTo("EXCUSED|shelley mary");
    }

    private void run(String statement) throws SQLException {
        first.createStatement().execute(statement);
    }

    /** Goes on once the call waits for what we hold, or is over because it does not. */
    private static <T> CompletableFuture<T> begin(Callable<T> call) {
        var future = new CompletableFuture<T>();
        new Thread(() -> {
                    try {
                        future.complete(call.call());
                    } catch (Exception | AssertionError e) {
                        future.completeExceptionally(e);
                    }
                })
                .start();
        await().until(() -> future.isDone() || waiting());
        return future;
    }

    private static boolean waiting() {
        return !Long.valueOf(0).equals(UserDatabase.value("select count(*) from pg_locks where not granted"));
    }

    private Object attendance(String what) {
        return UserDatabase.value(
                "select %s from attendance where event_id = '%s' and user_id = '%s'".formatted(what, event, member));
    }

    private Object nonces() {
        return UserDatabase.value("select count(nonce) from attempt where user_id = '%s'".formatted(member));
    }
}
