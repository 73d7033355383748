package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.launcher.servers.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must reach the audit trail reaches it, once, whatever ends at the wrong moment. */
@ExtendWith(WholeBackend.class)
class NothingLostIT {

    @Test
    void a_sign_in_while_sociallog_is_dead_is_in_the_trail_once_after_it_is_back() throws SQLException {
        var backend = WholeBackend.backend();
        backend.servers().process(Service.SOCIALLOG).kill();
        var ada = Person.registered("Ada");
        assertThat(waitingIn(Database.AUTH)).isPositive();

        backend.servers().restart(Service.SOCIALLOG, backend.environment());
        await().atMost(Duration.ofSeconds(30)).until(() -> waitingIn(Database.AUTH) == 0);

        for (var target : new String[] {"session:" + ada.sessionId(), "account:" + ada.accountId()}) {
            assertThat(Person.administrator()
                            .http()
                            .get("/api/v1/audit/events?target=" + target)
                            .is(200)
                            .json()
                            .getJsonArray("items"))
                    .hasSize(1);
        }
    }

    @Test
    void an_event_that_the_trail_refuses_holds_up_no_other() throws SQLException {
        try (var connection = WholeBackend.backend().database().superuser(Database.AUTH.databaseName());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into outbox (id, payload) values ('00000000-0000-7000-8000-000000000000',
                      '{"id": "00000000-0000-7000-8000-000000000000", "occurred_at": "2026-01-31T09:30:00Z",
                        "source": "auth", "action": "no.such.action", "outcome": "success"}')""");
            Person.registered("Ada");
            await().atMost(Duration.ofSeconds(30)).until(() -> waitingIn(Database.AUTH) == 0);
            statement.execute("delete from outbox where set_aside_at is not null");
            assertThat(statement.getUpdateCount()).isEqualTo(1);
        }
    }

    private static long waitingIn(Database database) throws SQLException {
        try (var connection = WholeBackend.backend().database().superuser(database.databaseName());
                var count = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox where set_aside_at is null")) {
            count.next();
            return count.getLong(1);
        }
    }
}
