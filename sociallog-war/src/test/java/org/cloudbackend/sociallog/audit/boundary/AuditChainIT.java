package org.cloudbackend.sociallog.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class AuditChainIT {

    private static final String NOT_ALLOWED = "42501";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void deliveries_at_the_same_time_make_one_unbroken_chain() throws Exception {
        var batches =
                Stream.generate(() -> Events.batchOf(7, "at once")).limit(20).toList();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> deliveries = Stream.concat(batches.stream(), batches.stream())
                    .map(AuditChainIT::delivery)
                    .toList();
            var recorded = 0;
            for (var answer : threads.invokeAll(deliveries)) {
                recorded += answer.get().is(200).json().getInt("recorded");
            }
            assertThat(recorded).isEqualTo(20 * 7);
        } finally {
            threads.shutdownNow();
        }

        try (var connection = superuser()) {
            assertThat(ChainCheck.breaks(connection)).isEmpty();
        }
    }

    /** A lone surrogate has no UTF-8: what the database made of it must be what was hashed. */
    @Test
    void strange_texts_do_not_break_the_chain() throws Exception {
        var strange = Events.by("a \\u20ac \\ud83d\\ude00 \\u0001\\\\")
                .add("details", Json.createObjectBuilder().add("NAME", "\\u0000 \\udc00 ' \\n"));
        var body = Events.batch(strange).replace("\\\\", "\\").replace("NAME", "\\ud800\\u007f");
        Accounts.service().post(Events.INTAKE, body).is(200);

        try (var connection = superuser()) {
            assertThat(ChainCheck.breaks(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = gen_random_uuid()",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "source = 'user'",
                "actor = null",
                "action = 'session.ended'",
                "target = 'session:2'",
                "outcome = 'REFUSED'",
                "address = ''",
                "user_agent = null",
                "request_id = 'request-2'",
                "details = '{}'",
                "details = replace(details, '1.5', '1.6')"
            })
    void a_change_by_the_superuser_breaks_the_chain(String change) throws Exception {
        Accounts.service().post(Events.INTAKE, Events.batchOf(3, "victim")).is(200);
        try (var connection = superuser()) {
            connection.setAutoCommit(false);
            var victim = last(connection) - 1;
            execute(connection, "alter table audit_event disable trigger audit_event_only_grows");
            execute(connection, "update audit_event set " + change + " where sequence = " + victim);

            assertThat(ChainCheck.breaks(connection)).containsExactly(victim);
            connection.rollback();
            assertThat(ChainCheck.breaks(connection)).isEmpty();
        }
    }

    @Test
    void a_row_that_is_missing_breaks_the_chain() throws Exception {
        Accounts.service().post(Events.INTAKE, Events.batchOf(3, "victim")).is(200);
        try (var connection = superuser()) {
            connection.setAutoCommit(false);
            var victim = last(connection) - 1;
            execute(connection, "alter table audit_event disable trigger audit_event_only_grows");
            execute(connection, "delete from audit_event where sequence = " + victim);

            assertThat(ChainCheck.breaks(connection)).isNotEmpty();
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'someone else'",
                "delete from audit_event",
                "truncate audit_event",
                "alter table audit_event disable trigger all",
                "drop table audit_event",
                "create table mine (id integer)",
                "update log_entry set content = 'something else'",
                "delete from log_entry"
            })
    void the_services_role_can_change_nothing_that_is_recorded(String statement) throws SQLException {
        try (var connection = War.database().as(Database.SOCIALLOG, "app")) {
            refused(connection, statement);
        }
    }

    /** The triggers refuse with the same error as missing rights would: the rights are looked at by themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate", "trigger", "references"})
    void the_services_role_has_no_right_to_change_the_trail(String right) throws SQLException {
        try (var connection = superuser();
                var rights = connection
                        .createStatement()
                        .executeQuery("select has_table_privilege('sociallog_app', 'audit_event', '" + right + "')")) {
            rights.next();
            assertThat(rights.getBoolean(1)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'someone else'",
                "delete from audit_event",
                "truncate audit_event"
            })
    void not_even_the_owner_or_a_replica_can_change_the_trail(String statement) throws SQLException {
        try (var owner = War.database().as(Database.SOCIALLOG, "migrator");
                var replica = superuser()) {
            refused(owner, statement);
            execute(replica, "set session_replication_role = replica");
            refused(replica, statement);
        }
    }

    private static Callable<Answer> delivery(String batch) {
        return () -> Accounts.service().post(Events.INTAKE, batch);
    }

    private static Connection superuser() throws SQLException {
        return War.database().superuser(Database.SOCIALLOG.databaseName());
    }

    private static long last(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select max(sequence) from audit_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void refused(Connection connection, String statement) {
        assertThatThrownBy(() -> execute(connection, statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
