package org.cloudbackend.user.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.live.LiveClient;
import org.cloudbackend.user.rolls.TestRoll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two copies of the service on one database, and people who check in at the same moment. */
@ArquillianTest
class LiveReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DESKS = 4;
    private static final int PER_DESK = 40;
    private static final int FLOOD = 10_000;

    private final String token = War.issuer().token(UUID.randomUUID().toString(), "user", "staff");
    private final UUID event = TestRoll.event("LISTED");

    @Deployment(name = "first", order = 1, testable = false)
    static WebArchive first() {
        return War.replica("user.war", "/", "live.heartbeat.seconds=1");
    }

    @Deployment(name = "second", order = 2, testable = false)
    static WebArchive second() {
        return War.replica("user-replica.war", "/replica", "live.heartbeat.seconds=1");
    }

    @Test
    void whoever_comes_and_goes_between_replicas_while_many_check_in_hears_of_each_once() throws Exception {
        var people = Stream.generate(() -> TestRoll.member("Busy", "Desk"))
                .limit(DESKS * PER_DESK)
                .toList();
        var desks = Executors.newFixedThreadPool(DESKS);
        var heard = new ArrayList<UUID>();
        try (var steady = LiveClient.watch("/replica", event, token, null)) {
            await().atMost(PATIENCE).until(() -> !steady.events().isEmpty());
            var lastId = steady.lastId();
            for (var desk = 0; desk < DESKS; desk++) {
                var own = people.subList(desk * PER_DESK, (desk + 1) * PER_DESK);
                desks.submit((Callable<Void>) () -> checkInOverlapping(own));
            }
            for (var visit = 0; heard.size() < people.size(); visit++) {
                try (var client = LiveClient.watch(visit % 2 == 0 ? "" : "/replica", event, token, lastId)) {
                    await().atMost(PATIENCE).until(() -> !client.news().isEmpty());
                    client.leave();
                    await().atMost(PATIENCE).until(client::hasEnded);
                    heard.addAll(client.people());
                    lastId = client.news().get(client.news().size() - 1).id();
                }
            }
            await().atMost(PATIENCE).until(() -> steady.people().size() >= people.size());
            assertThat(steady.people()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(people);
        } finally {
            desks.shutdownNow();
        }
        assertThat(heard).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void what_is_committed_late_is_neither_overtaken_nor_skipped() throws Exception {
        var early = TestRoll.member("Early", "Writer");
        var late = TestRoll.member("Late", "Writer");
        try (var client = LiveClient.watch(event, token, null);
                var slow = transaction();
                var quick = transaction()) {
            await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
            checkIn(slow, early);
            checkIn(quick, late);
            quick.commit();
            await().during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .until(() -> client.news().isEmpty());
            slow.commit();
            await().atMost(PATIENCE).until(() -> client.people().size() == 2);
            assertThat(client.people()).containsExactly(early, late);
        }
    }

    @Test
    void an_earlier_number_that_is_committed_after_a_later_one_was_told_is_told_too() throws Exception {
        var first = TestRoll.member("First", "Number");
        var second = TestRoll.member("Second", "Number");
        try (var client = LiveClient.watch(event, token, null);
                var older = transaction();
                var younger = transaction()) {
            await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
            older.createStatement().execute("select pg_current_xact_id()");
            checkIn(younger, first);
            checkIn(older, second);
            older.commit();
            await().atMost(PATIENCE).until(() -> client.people().equals(List.of(second)));
            try (var again = LiveClient.watch("/replica", event, token, client.lastId())) {
                younger.commit();
                await().atMost(PATIENCE).until(() -> again.people().equals(List.of(first)));
                await().atMost(PATIENCE).until(() -> client.people().equals(List.of(second, first)));
                assertThat(Long.parseLong(again.lastId()))
                        .isLessThan(Long.parseLong(client.news().get(0).id()));
            }
        }
    }

    @Test
    void one_who_does_not_read_is_let_go_and_holds_up_nobody() throws Exception {
        var member = TestRoll.member("x".repeat(100), "✓".repeat(100));
        try (var stalled = new Socket();
                var reader = LiveClient.watch(event, token, null)) {
            stalled.setReceiveBufferSize(1024);
            var url = URI.create(War.url());
            stalled.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            stalled.getOutputStream()
                    .write("""
                    GET /api/v1/events/%s/stream HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    \r
                    """.formatted(event, url.getAuthority(), token).getBytes(StandardCharsets.UTF_8));
            assertThat(stalled.getInputStream().read()).isEqualTo('H');
            await().atMost(PATIENCE).until(() -> !reader.events().isEmpty());

            UserDatabase.change("""
                    insert into attendance_feed (event_id, user_id, status, way)
                    select '%s', '%s', 'PRESENT', 'SCAN' from generate_series(1, %d)""".formatted(event, member, FLOOD));

            await().atMost(PATIENCE).until(() -> reader.news().size() == FLOOD);
            assertThat(reader.news().stream().map(LiveClient.Event::id)).doesNotHaveDuplicates();
            assertThat(toTheEnd(stalled)).isPositive();
        }
    }

    @Test
    void a_stream_outlives_the_timeouts_of_ordinary_requests() {
        try (var client = LiveClient.watch(event, token, null)) {
            await().atMost(PATIENCE).until(() -> client.comments() >= 33);
            assertThat(client.hasEnded()).isFalse();
        }
    }

    /** How much came until the server has let go. */
    private static long toTheEnd(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        var buffer = new byte[65_536];
        var all = 0L;
        try {
            for (var read = socket.getInputStream().read(buffer); read >= 0; ) {
                all += read;
                read = socket.getInputStream().read(buffer);
            }
        } catch (SocketException e) {
            // Cut off, which is an end too
            return all;
        }
        return all;
    }

    /** Each transaction is still open when the next one writes. */
    private Void checkInOverlapping(List<UUID> people) throws SQLException {
        try (var one = transaction();
                var other = transaction()) {
            for (var i = 0; i < people.size(); i += 2) {
                checkIn(one, people.get(i));
                checkIn(other, people.get(i + 1));
                other.commit();
                one.commit();
            }
        }
        return null;
    }

    private static Connection transaction() throws SQLException {
        var connection = War.database().as(Database.USER, "app");
        connection.setAutoCommit(false);
        return connection;
    }

    private void checkIn(Connection connection, UUID member) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into attendance (event_id, user_id, status, checked_in_at, way)
                    values ('%s', '%s', 'PRESENT', now(), 'SCAN')""".formatted(event, member));
        }
    }
}
