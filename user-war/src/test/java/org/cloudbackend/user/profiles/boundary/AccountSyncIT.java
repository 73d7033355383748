package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cloudbackend.user.profiles.TestMembers.patch;
import static org.cloudbackend.user.profiles.TestMembers.path;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.profiles.AuthDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Members follow the accounts, whether or not anybody asks for them. */
@ArquillianTest
class AccountSyncIT {

    private static final String ME = "/api/v1/users/me";
    private static final Duration LATEST = Duration.ofSeconds(10);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void a_new_account_is_a_member_within_ten_seconds() {
        var id = TestAccounts.add("Ada", "Lovelace");
        var staff = TestAccounts.asStaff();

        await().atMost(LATEST).untilAsserted(() -> staff.get(path(id)).is(200));
    }

    @Test
    void a_changed_account_changes_the_member_and_an_older_one_never_does() {
        var id = TestAccounts.add("Mary", "Godwin");
        var http = TestAccounts.as(id, "user");
        var before = http.get(ME).is(200).json();

        TestAccounts.rename(id, "Shelley", Instant.now().plusSeconds(1));
        await().atMost(LATEST).untilAsserted(() -> assertThat(familyName(id)).isEqualTo("Shelley"));
        TestAccounts.rename(id, "Older", Instant.now().minusSeconds(30));
        awaitNextSync();

        var after = http.get(ME).is(200).json();
        assertThat(after.getString("family_name")).isEqualTo("Shelley");
        assertThat(after.getString("created_at")).isEqualTo(before.getString("created_at"));
        assertThat(Instant.parse(after.getString("updated_at"))).isAfter(Instant.parse(before.getString("updated_at")));
    }

    @Test
    void e_mail_and_status_are_the_accounts() {
        var id = TestAccounts.add("Ada", "Lovelace");

        AuthDatabase.change("""
                update account set email = 'countess@example.org', status = 'DISABLED', updated_at = now()
                where id = '%s'""".formatted(id));

        await().atMost(LATEST).untilAsserted(() -> {
            var member = TestAccounts.asStaff().get(path(id)).is(200).json();
            assertThat(member.getString("email")).isEqualTo("countess@example.org");
            assertThat(member.getString("status")).isEqualTo("disabled");
        });
    }

    @Test
    void a_name_that_was_changed_here_stays_until_the_accounts_own_changes() {
        var id = TestAccounts.add("Samuel", "Clemens");
        var http = TestAccounts.as(id, "user");
        patch(http, ME, "{\"given_name\": \"Mark\", \"family_name\": \"Twain\"}")
                .is(200);

        AuthDatabase.change("update account set status = 'DISABLED', updated_at = now() where id = '" + id + "'");
        await().atMost(LATEST).until(() -> "DISABLED".equals(column("status", id)));
        assertThat(familyName(id)).isEqualTo("Twain");

        TestAccounts.rename(id, "Snodgrass", Instant.now().plusSeconds(1));
        await().atMost(LATEST).until(() -> "Snodgrass".equals(familyName(id)));
        assertThat(column("given_name", id)).isEqualTo("Mark");
    }

    @Test
    void a_change_that_a_member_does_not_show_is_no_other_version() {
        var id = TestAccounts.add("Ada", "Lovelace");
        var http = TestAccounts.as(id, "user");
        var before = http.get(ME).is(200).header("ETag");

        AuthDatabase.change(
                "update account set mfa_enabled = true, updated_at = now() + interval '1 s' where id = '" + id + "'");
        await().atMost(LATEST)
                .until(() -> Boolean.TRUE.equals(UserDatabase.value(
                        "select account_updated_at > now() - interval '1 min' and account_updated_at > created_at"
                                + " from profile where id = '" + id + "'")));
        awaitNextSync();

        assertThat(http.get(ME).is(200).header("ETag")).isEqualTo(before);
    }

    @Test
    void a_deleted_account_erases_its_member() {
        var id = TestAccounts.add("Grace", "Hopper");
        var http = TestAccounts.as(id, "user");
        http.get(ME).is(200);
        UserDatabase.change("""
                insert into idempotency_key (subject, key, request_hash, created_at)
                values ('%s', 'kept', sha256('a'), now())""".formatted(id));

        AuthDatabase.delete(id);

        await().atMost(LATEST).until(() -> "ERASED".equals(column("status", id)));
        TestAccounts.asStaff().get(path(id)).isProblem(404, "not-found");
        http.get(ME).isProblem(401, "token-invalid");
        assertThat(UserDatabase.value("select count(*) from idempotency_key where subject = '" + id + "'"))
                .isEqualTo(0L);
        assertThat(UserDatabase.value("""
                select count(*) from outbox where payload->>'action' = 'member.erased'
                  and payload->>'target' = 'member:%s'""".formatted(id))).isEqualTo(1L);
    }

    @Test
    void what_happened_while_the_service_was_down_is_taken_over() {
        var changed = TestAccounts.add("Ada", "Lovelace");
        var deleted = TestAccounts.add("Grace", "Hopper");
        await().atMost(LATEST).until(() -> column("id", deleted) != null && column("id", changed) != null);
        var added = Ids.next();
        // As if all of it had happened an hour ago, and nothing had been read since
        AuthDatabase.change("alter table account disable trigger account_deleted");
        AuthDatabase.delete(deleted);
        AuthDatabase.change("alter table account enable trigger account_deleted");
        AuthDatabase.change("insert into deleted_account values ('%s', now() - interval '1 h')".formatted(deleted));
        AuthDatabase.change("""
                insert into account (id, email, email_key, given_name, family_name, status, created_at, updated_at)
                values ('%1$s', '%1$s', '%1$s', 'Alan', 'Turing', 'ACTIVE', now(), now() - interval '1 h')
                """.formatted(added));
        UserDatabase.change(
                "update profile set account_updated_at = now() - interval '2 h' where id = '" + changed + "'");
        AuthDatabase.change("""
                update account set family_name = 'King', updated_at = now() - interval '1 h' where id = '%s'
                """.formatted(changed));
        UserDatabase.change("update account_sync set read_until = now() - interval '2 h'");

        await().atMost(LATEST).untilAsserted(() -> {
            assertThat(column("status", deleted)).isEqualTo("ERASED");
            assertThat(familyName(added)).isEqualTo("Turing");
            assertThat(familyName(changed)).isEqualTo("King");
        });
    }

    @Test
    void thousands_of_changes_of_one_moment_are_taken_over() {
        AuthDatabase.change("""
                insert into account (id, email, email_key, given_name, family_name, status, created_at, updated_at)
                select gen_random_uuid(), 'bulk' || i, 'bulk' || i, 'Bulk', 'Account', 'ACTIVE', now(), now()
                from generate_series(1, 3500) i""");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Long.valueOf(3500)
                        .equals(UserDatabase.value("select count(*) from profile where given_name = 'Bulk'")));
    }

    @Test
    void while_another_replica_takes_over_this_one_does_not() throws SQLException {
        try (var other = War.database().as(Database.USER, "app")) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from account_sync for update");
            var id = TestAccounts.add("Ada", "Lovelace");

            await().during(Duration.ofSeconds(5)).atMost(LATEST).until(() -> column("id", id) == null);
            other.rollback();

            await().atMost(LATEST).until(() -> column("id", id) != null);
        }
    }

    @Test
    void accounts_that_cannot_be_read_hold_up_nobody_who_is_known_and_are_caught_up_with() {
        var known = TestAccounts.add("Ada", "Lovelace");
        TestAccounts.as(known, "user").get(ME).is(200);
        awaitNextSync();
        assertThat(lag()).isZero();
        AuthDatabase.open(false);
        UUID unseen;
        try {
            unseen = TestAccounts.add("Alan", "Turing");
            TestAccounts.as(known, "user").get(ME).is(200);
            War.http().get("/health/ready").is(200);
            await().atMost(Duration.ofSeconds(40)).until(() -> lag() > 10);
        } finally {
            AuthDatabase.open(true);
        }
        await().atMost(Duration.ofSeconds(40)).until(() -> column("id", unseen) != null);
        await().atMost(LATEST).until(() -> lag() == 0);
    }

    private static void awaitNextSync() {
        var before = UserDatabase.value("select synced_at from account_sync");
        await().atMost(LATEST)
                .until(() -> Boolean.TRUE.equals(UserDatabase.value(
                        "select synced_at > '%s'::timestamptz + interval '1 s' from account_sync".formatted(before))));
    }

    private static double lag() {
        return War.http()
                .get("/metrics?scope=application")
                .is(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("user_sync_lag_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String familyName(UUID id) {
        return (String) column("family_name", id);
    }

    private static Object column(String name, UUID id) {
        return UserDatabase.value("select %s from profile where id = '%s'".formatted(name, id));
    }
}
