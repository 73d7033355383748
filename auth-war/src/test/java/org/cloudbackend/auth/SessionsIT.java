package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsIT extends AuthIT {

    private static final String SESSIONS = "/api/v1/auth/sessions";

    @Test
    void someone_sees_where_the_own_account_is_signed_in_and_nowhere_else() {
        var first = signedIn();
        var email = first.getJsonObject("account").getString("email");
        var second = login(email, PASSWORD).is(200).json();
        signedIn();

        var sessions = list(second);
        assertThat(ids(sessions)).containsExactly(second.getString("session_id"), first.getString("session_id"));
        assertThat(sessions.get(0).keySet())
                .containsExactlyInAnyOrder("id", "created_at", "last_seen_at", "ip", "user_agent", "current");
        assertThat(sessions.get(0).getBoolean("current")).isTrue();
        assertThat(sessions.get(1).getBoolean("current")).isFalse();
        assertThat(sessions.get(0).getString("ip")).startsWith("10.");
    }

    @Test
    void a_session_that_its_owner_ends_elsewhere_cannot_be_refreshed() {
        var phone = signedIn();
        var laptop = login(phone.getJsonObject("account").getString("email"), PASSWORD)
                .is(200)
                .json();

        as(laptop).delete(SESSIONS + "/" + phone.getString("session_id")).is(204);
        as(laptop).delete(SESSIONS + "/" + phone.getString("session_id")).is(204);

        refresh(phone.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        assertThat(ids(list(laptop))).containsExactly(laptop.getString("session_id"));
    }

    @Test
    void ending_all_others_leaves_the_one_that_asks() {
        var phone = signedIn();
        var email = phone.getJsonObject("account").getString("email");
        var tablet = login(email, PASSWORD).is(200).json();
        var laptop = login(email, PASSWORD).is(200).json();

        as(laptop).delete(SESSIONS).is(204);

        refresh(phone.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        refresh(tablet.getString("refresh_token")).isProblem(401, "invalid-refresh-token");
        refresh(laptop.getString("refresh_token")).is(200);
    }

    @Test
    void a_foreign_session_is_not_there_to_be_ended() {
        var mine = signedIn();
        var foreign = signedIn();

        as(mine).delete(SESSIONS + "/" + foreign.getString("session_id")).isProblem(404, "not-found");
        as(mine).delete(SESSIONS + "/" + UUID.randomUUID()).isProblem(404, "not-found");
        as(mine).delete(SESSIONS + "/no-id").isProblem(404, "not-found");
        refresh(foreign.getString("refresh_token")).is(200);
    }

    @Test
    void sessions_come_in_pages() {
        var tokens = signedIn();
        var email = tokens.getJsonObject("account").getString("email");
        login(email, PASSWORD).is(200);
        login(email, PASSWORD).is(200);

        var first = as(tokens).get(SESSIONS + "?limit=2").is(200).json();
        var second = as(tokens)
                .get(SESSIONS + "?limit=2&cursor=" + first.getString("next_cursor"))
                .is(200)
                .json();
        assertThat(ids(items(first))).hasSize(2).doesNotContainAnyElementsOf(ids(items(second)));
        assertThat(ids(items(second))).containsExactly(tokens.getString("session_id"));
        assertThat(second.isNull("next_cursor")).isTrue();
    }

    private List<JsonObject> list(JsonObject tokens) {
        return items(as(tokens).get(SESSIONS).is(200).json());
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> ids(List<JsonObject> sessions) {
        return sessions.stream().map(session -> session.getString("id")).toList();
    }
}
