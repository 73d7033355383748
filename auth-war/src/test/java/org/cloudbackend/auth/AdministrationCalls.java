package org.cloudbackend.auth;

import jakarta.json.JsonObject;
import java.util.List;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the administration do again and again: the first administrator is signed in. */
abstract class AdministrationCalls extends AuthIT {

    static final String ACCOUNTS = "/api/v1/auth/accounts";

    JsonObject adminTokens;
    Http admin;

    @BeforeEach
    void sign_in_as_administrator() {
        adminTokens = login(War.ADMIN_EMAIL, War.adminPassword()).is(200).json();
        admin = http.as(adminTokens.getString("access_token"));
    }

    JsonObject newAdministrator() {
        var account = signedIn().getJsonObject("account");
        change(account, "{\"roles\": [\"user\", \"admin\"]}");
        return login(account.getString("email"), PASSWORD).is(200).json();
    }

    void change(JsonObject account, String body) {
        patch(admin.with("If-Match", "*"), account, body).is(200);
    }

    static Answer patch(Http client, JsonObject account, String body) {
        return client.send("PATCH", path(account), "application/merge-patch+json", body);
    }

    static String path(JsonObject account) {
        return ACCOUNTS + "/" + account.getString("id");
    }

    static String id(JsonObject tokens) {
        return tokens.getJsonObject("account").getString("id");
    }

    static List<String> emails(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(account -> account.getString("email"))
                .toList();
    }

    static long updatedAt(JsonObject account) {
        return AuthDatabase.number(
                "select extract(epoch from updated_at) * 1000000 from account_directory where id = cast(? as uuid)",
                account.getString("id"));
    }

    static long endedFor(JsonObject tokens, String reason) {
        return AuthDatabase.number(
                "select count(*) from session where id = cast(? as uuid) and end_reason = ?",
                tokens.getString("session_id"),
                reason);
    }

    static long audited(String action, JsonObject account) {
        return AuthDatabase.number(
                "select count(*) from outbox where payload ->> 'action' = ? and payload ->> 'target' = ?",
                action,
                "account:" + account.getString("id"));
    }
}
