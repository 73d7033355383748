package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.cloudbackend.testkit.Answer;
import org.junit.jupiter.api.Test;

/** Hashing is slow on purpose; what waits for it must not hold up anything else. */
class PasswordHashIT extends AuthIT {

    /** The hash of {@link #PASSWORD} with weaker settings than today's. */
    private static final String OUTDATED =
            "$argon2id$v=19$m=1024,t=1,p=1$c2l4dGVlbiBieXRlcyBvaw" + "$q5kYhzZ+VZXlqbB7mBEUJWhQrjh2/gIbANs7Bd05Q40";

    @Test
    void a_hash_of_weaker_settings_is_renewed_when_its_owner_signs_in() throws Exception {
        var email = newEmail();
        register(email).is(201);
        change("update password set hash = '" + OUTDATED + "' where account_id = " + accountId(email));

        login(email, "not my password").is(401);
        assertThat(hashesLike(email, "$argon2id$v=19$m=1024,%")).isEqualTo(1);
        login(email, PASSWORD).is(200);
        assertThat(hashesLike(email, "$argon2id$v=19$m=19456,t=2,p=1$%")).isEqualTo(1);
        login(email, PASSWORD).is(200);
    }

    @Test
    void while_two_hundred_sign_in_at_once_other_calls_are_answered() {
        var tokens = signedIn();
        var email = tokens.getJsonObject("account").getString("email");
        var threads = Executors.newFixedThreadPool(200);
        var logins = new ArrayList<CompletableFuture<Answer>>();
        try {
            for (var i = 0; i < 200; i++) {
                logins.add(CompletableFuture.supplyAsync(() -> login(email, PASSWORD), threads));
            }
            CompletableFuture.anyOf(logins.toArray(CompletableFuture[]::new)).join();
            for (var i = 0; i < 20; i++) {
                as(tokens).get("/api/v1/auth/me").is(200);
            }
            assertThat(logins).as("some still wait for their turn").anyMatch(login -> !login.isDone());
            logins.forEach(login -> login.join().is(200));
        } finally {
            threads.shutdown();
        }
    }

    private static long hashesLike(String email, String pattern) throws Exception {
        return number(
                "select count(*) from password where hash like '" + pattern + "' and account_id = " + accountId(email));
    }

    private static String accountId(String email) {
        return "(select id from account where email_key = '" + email + "')";
    }
}
