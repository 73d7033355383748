package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudbackend.testkit.Answer;
import org.junit.jupiter.api.Test;

/** What ends sessions ends those too that were about to be opened. */
class OvertakenIT extends AuthIT {

    private static final String NEW_PASSWORD = "staple battery horse";

    @Test
    void no_session_opened_with_the_old_password_outlives_its_change() {
        var threads = Executors.newFixedThreadPool(12);
        try {
            for (var round = 0; round < 5; round++) {
                changeWhileSigningIn(threads);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void changeWhileSigningIn(ExecutorService threads) {
        var owner = signedIn();
        var email = owner.getJsonObject("account").getString("email");
        var logins = new ArrayList<CompletableFuture<Answer>>();
        for (var i = 0; i < 10; i++) {
            logins.add(CompletableFuture.supplyAsync(() -> new AuthClient().login(email, PASSWORD), threads));
        }
        var change = CompletableFuture.supplyAsync(
                () -> new AuthClient(as(owner)).changePassword(PASSWORD, NEW_PASSWORD), threads);
        for (var i = 0; i < 10; i++) {
            logins.add(CompletableFuture.supplyAsync(() -> new AuthClient().login(email, PASSWORD), threads));
        }
        change.join().is(204);
        var opened = logins.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() == 200)
                .toList();
        opened.forEach(
                answer -> refresh(answer.json().getString("refresh_token")).isProblem(401, "invalid-refresh-token"));
        assertThat(list(owner)).hasSize(1);
    }

    private List<?> list(JsonObject tokens) {
        return as(tokens).get("/api/v1/auth/sessions").is(200).json().getJsonArray("items");
    }

    @Test
    void guessing_the_current_password_is_slowed_down_as_signing_in_is() {
        var owner = signedIn();
        var elsewhere = new AuthClient(from(newAddress())).as(owner);
        for (var i = 0; i < 5; i++) {
            elsewhere.changePassword("not my password", NEW_PASSWORD).isProblem(401, "invalid-credentials");
        }
        change(
                "update failed_attempts set delayed_until = now() + interval '1 hour' where delayed_until > last_failed_at");
        elsewhere.changePassword(PASSWORD, NEW_PASSWORD).isProblem(401, "invalid-credentials");
        new AuthClient(as(owner)).changePassword(PASSWORD, NEW_PASSWORD).is(204);
    }
}
