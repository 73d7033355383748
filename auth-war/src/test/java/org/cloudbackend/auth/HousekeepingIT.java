package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class HousekeepingIT {

    /** The service as it is, but it keeps house every second. */
    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("housekeeping.seconds=1");
    }

    @Test
    void log_entries_are_kept_for_a_year() {
        var kept = logged("364 days");
        logged("366 days");
        logEntries(12_000, "400 days");
        waitUntilGone("select count(*) from auth_log where occurred_at < now() - interval '365 days'");
        assertThat(AuthDatabase.number("select count(*) from auth_log where id = ?", kept))
                .isEqualTo(1);
    }

    @Test
    void sessions_and_their_refresh_tokens_are_kept_for_ninety_days_after_their_end() {
        var account = account();
        var endedLongAgo = session(account, "91 days", "-1 days");
        var expiredLongAgo = session(account, null, "91 days");
        var ended = session(account, "89 days", "88 days");
        var alive = session(account, null, "-1 days");

        waitUntilGone("select count(*) from session where id in (?, ?)", endedLongAgo, expiredLongAgo);
        assertThat(AuthDatabase.number("select count(*) from session where id in (?, ?)", ended, alive))
                .isEqualTo(2);
        assertThat(AuthDatabase.number("select count(*) from refresh_token where session_id in (?, ?)", ended, alive))
                .isEqualTo(4);
        assertThat(AuthDatabase.number(
                        "select count(*) from refresh_token where session_id in (?, ?)", endedLongAgo, expiredLongAgo))
                .isZero();
    }

    @Test
    void an_ended_session_is_noted_until_its_last_access_token_has_expired_for_ten_minutes() {
        var kept = ending("19 minutes");
        waitUntilGone("select count(*) from ended_session where session_id = ?", ending("21 minutes"));
        assertThat(AuthDatabase.number("select count(*) from ended_session where session_id = ?", kept))
                .isEqualTo(1);
    }

    private static void waitUntilGone(String count, Object... values) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(AuthDatabase.number(count, values)).isZero());
    }

    private static UUID logged(String ago) {
        var id = UUID.randomUUID();
        AuthDatabase.change("""
                insert into auth_log (id, occurred_at, action, outcome, ip, user_agent, request_id)
                values (?, now() - cast(? as interval), 'session.opened', 'success', '127.0.0.1', '', 'x')""", id, ago);
        return id;
    }

    private static void logEntries(int count, String ago) {
        AuthDatabase.change("""
                insert into auth_log (id, occurred_at, action, outcome, ip, user_agent, request_id)
                select gen_random_uuid(), now() - cast(? as interval), 'session.opened', 'success', '127.0.0.1', '', 'x'
                from generate_series(1, ?)""", ago, count);
    }

    private static UUID account() {
        var id = UUID.randomUUID();
        AuthDatabase.change("""
                insert into account (id, email, email_key, given_name, family_name, status, created_at, updated_at)
                values (?, ?, ?, 'Ada', 'Lovelace', 'ACTIVE', now(), now())""", id, id.toString(), id.toString());
        return id;
    }

    /** A session with two refresh tokens. */
    private static UUID session(UUID account, String endedAgo, String expiredAgo) {
        var id = UUID.randomUUID();
        AuthDatabase.change("""
                insert into session (id, account_id, created_at, last_seen_at, expires_at, ip, network, user_agent, ended_at,
                  end_reason)
                values (?, ?, now(), now(), now() - cast(? as interval), '127.0.0.1', '127.0.0.1', '',
                  now() - cast(? as interval), case when cast(? as text) is null then null else 'SIGNED_OUT' end)""", id, account, expiredAgo, endedAgo, endedAgo);
        AuthDatabase.change("""
                insert into refresh_token (session_id, generation, digest, issued_at, expires_at, spent_at, spent_by)
                values (?, 1, decode(md5(?), 'hex'), now(), now(), now(), ''), (?, 2, decode(md5(?), 'hex'), now(), now(),
                  null, null)""", id, id + "1", id, id + "2");
        return id;
    }

    private static UUID ending(String ago) {
        var id = UUID.randomUUID();
        AuthDatabase.change(
                "insert into ended_session (session_id, ended_at) values (?, now() - cast(? as interval))", id, ago);
        return id;
    }
}
