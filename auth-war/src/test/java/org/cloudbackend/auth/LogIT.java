package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogIT extends AuthIT {

    private static final String LOG = "/api/v1/auth/log";

    private Http admin;

    @BeforeEach
    void sign_in_as_administrator() {
        var tokens = login(War.ADMIN_EMAIL, War.adminPassword()).is(200).json();
        admin = http.as(tokens.getString("access_token"));
    }

    @Test
    void what_happened_to_an_account_is_read_newest_first_with_by_whom_and_from_where() {
        var tokens = signedIn();
        var id = tokens.getJsonObject("account").getString("id");
        from("192.0.2.7")
                .as(tokens.getString("access_token"))
                .with("X-Request-Id", "log-test-1")
                .with("User-Agent", "a browser")
                .post("/api/v1/auth/logout", "")
                .is(204);

        var entries = read("?account_id=" + id);
        assertThat(entries)
                .extracting(entry -> entry.getString("action"))
                .containsExactly("session.ended", "session.opened", "account.registered");
        var ended = entries.get(0);
        assertThat(ended.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "occurred_at",
                        "action",
                        "outcome",
                        "reason",
                        "account_id",
                        "actor",
                        "target",
                        "ip",
                        "user_agent",
                        "request_id");
        assertThat(ended.getString("outcome")).isEqualTo("success");
        assertThat(ended.getString("reason")).isEqualTo("signed_out");
        assertThat(ended.getString("account_id")).isEqualTo(id);
        assertThat(ended.getString("actor")).isEqualTo(id);
        assertThat(ended.getString("target")).isEqualTo("session:" + tokens.getString("session_id"));
        assertThat(ended.getString("ip")).isEqualTo("192.0.2.7");
        assertThat(ended.getString("user_agent")).isEqualTo("a browser");
        assertThat(ended.getString("request_id")).isEqualTo("log-test-1");
    }

    @Test
    void filters_narrow_together() {
        var id = signedIn().getJsonObject("account").getString("id");
        var opened = read("?account_id=" + id + "&action=session.opened&outcome=success");
        assertThat(opened).hasSize(1);
        var at = opened.get(0).getString("occurred_at");
        assertThat(read("?account_id=" + id + "&action=session.opened&from=" + at))
                .isEqualTo(opened);
        assertThat(read("?account_id=" + id + "&action=session.opened&to=" + at))
                .isEmpty();
        assertThat(read("?account_id=" + id + "&outcome=refused")).isEmpty();
        login(newEmail(), PASSWORD).is(401);
        assertThat(read("?outcome=refused&limit=1").get(0).getString("action")).isEqualTo("session.refused");
    }

    @Test
    void pages_hold_each_entry_once_though_many_are_of_one_moment() {
        var id = signedIn().getJsonObject("account").getString("id");
        AuthDatabase.change("""
                insert into auth_log (id, occurred_at, action, outcome, account_id, ip, user_agent, request_id)
                select gen_random_uuid(), timestamptz '2026-01-01 00:00:00Z', 'session.opened', 'success',
                  cast(? as uuid), '127.0.0.1', '', 'x' from generate_series(1, 7)""", id);
        var all = read("?account_id=" + id);
        var paged = new ArrayList<JsonObject>();
        var page = admin.get(LOG + "?limit=2&account_id=" + id).is(200).json();
        paged.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        while (!page.isNull("next_cursor")) {
            page = admin.get(LOG + "?limit=2&account_id=" + id + "&cursor=" + page.getString("next_cursor"))
                    .is(200)
                    .json();
            paged.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        }
        assertThat(all).hasSize(9);
        assertThat(paged).isEqualTo(all);
        assertThat(paged)
                .extracting(entry -> Instant.parse(entry.getString("occurred_at")))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "account_id=7, account_id",
        "action=session, action",
        "outcome=SUCCESS, outcome",
        "from=yesterday, from",
        "to=2026, to",
        "limit=101, limit"
    })
    void a_filter_that_cannot_be_is_refused_by_its_name(String filter, String parameter) {
        var problem = admin.get(LOG + "?" + filter).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(parameter);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var page = admin.get("/api/v1/auth/clients?limit=1").is(200).json();
        admin.get(LOG + "?cursor=" + page.getString("next_cursor")).isProblem(400, "invalid-cursor");
    }

    @Test
    void reading_the_log_is_not_written_down() {
        var before = AuthDatabase.number("select count(*) from auth_log");
        read("");
        assertThat(AuthDatabase.number("select count(*) from auth_log")).isEqualTo(before);
    }

    private List<JsonObject> read(String query) {
        return admin.get(LOG + query).is(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
