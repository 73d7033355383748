package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Rotations, with times that a test can wait for. */
@ArquillianTest
class KeyRotationIT {

    private static final String KEYS = "/api/v1/auth/keys";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Http http = War.http();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("signing.key.lead.seconds=4", "signing.key.reload.seconds=1");
    }

    @Test
    void a_rotation_fails_no_request_and_old_tokens_go_on() throws Exception {
        var old = signIn();
        var oldKey = keyOf(old);
        var failures = new ConcurrentLinkedQueue<String>();
        var requests = new AtomicInteger();
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> hammering = () -> {
                while (!over.get()) {
                    var tokens = login();
                    requests.incrementAndGet();
                    if (tokens.status() != 200) {
                        failures.add("sign-in " + tokens.status());
                        continue;
                    }
                    for (var token : List.of(tokens.json().getString("access_token"), old)) {
                        requests.incrementAndGet();
                        var answer = http.as(token).get("/api/v1/auth/me");
                        if (answer.status() != 200) {
                            failures.add(keyOf(token) + " " + answer.text());
                        }
                    }
                }
                return null;
            };
            var running = List.of(threads.submit(hammering), threads.submit(hammering), threads.submit(hammering));
            admin().send("POST", KEYS + "/rotation", "application/json", "").is(202);
            await().atMost(PATIENCE).until(() -> !keyOf(signIn()).equals(oldKey));
            var after = requests.get();
            await().atMost(PATIENCE).until(() -> requests.get() > after + 100);
            over.set(true);
            for (var thread : running) {
                thread.get();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        assertThat(failures).isEmpty();
        http.as(old).get("/api/v1/auth/me").is(200);
        assertThat(published()).contains(oldKey, keyOf(signIn()));
    }

    @Test
    void a_rotation_says_when_it_takes_effect_and_asking_again_changes_nothing() throws Exception {
        settled();
        var before = admin().get(KEYS).is(200).json();
        var next = only(before, "next");
        var first = admin().send("POST", KEYS + "/rotation", "application/json", "")
                .is(202)
                .json();
        var again = admin().send("POST", KEYS + "/rotation", "application/json", "")
                .is(202)
                .json();

        assertThat(again.getString("takes_effect_at")).isEqualTo(first.getString("takes_effect_at"));
        var pending = only(first, "next");
        assertThat(pending.getString("kid")).isEqualTo(next.getString("kid"));
        assertThat(pending.getString("signs_from")).isEqualTo(first.getString("takes_effect_at"));
        assertThat(only(first, "signing").getString("published_until"))
                .isGreaterThan(first.getString("takes_effect_at"));
        assertThat(AuthDatabase.value("select count(*) from auth_log where action = 'signing-key.rotated'"
                        + " and target = 'signing-key:" + next.getString("kid") + "'"))
                .isEqualTo(1L);
        settled();
    }

    @Test
    void a_key_is_published_before_it_signs_and_two_are_published_at_least() throws Exception {
        settled();
        var keys = admin().get(KEYS).is(200).json();
        assertThat(published())
                .contains(
                        only(keys, "signing").getString("kid"),
                        only(keys, "next").getString("kid"));
        assertThat(http.get("/.well-known/jwks.json").header("Cache-Control")).isEqualTo("public, max-age=2");
    }

    @Test
    void a_key_that_nobody_needs_any_more_is_removed() throws Exception {
        settled();
        admin().send("POST", KEYS + "/rotation", "application/json", "").is(202);
        settled();
        var former = (String) AuthDatabase.value("select kid from signing_key order by signs_from limit 1");
        AuthDatabase.change(
                "update signing_key set signs_from = signs_from - interval '1 day'" + " where signs_from is not null");

        await().atMost(PATIENCE).until(() -> !published().contains(former));
        assertThat(AuthDatabase.value("select count(*) from signing_key where kid = '" + former + "'"))
                .isEqualTo(0L);
        http.as(signIn()).get("/api/v1/auth/me").is(200);
    }

    @Test
    void a_key_that_has_signed_for_thirty_days_is_followed_by_the_next() throws Exception {
        settled();
        var old = keyOf(signIn());
        AuthDatabase.change("update signing_key set signs_from = now() - interval '30 days' where kid = '" + old + "'");

        await().atMost(PATIENCE).until(() -> !keyOf(signIn()).equals(old));
    }

    @Test
    void only_administrators_see_and_rotate_keys() {
        http.get(KEYS).isProblem(401, "token-invalid");
        var email = "ada." + UUID.randomUUID() + "@example.org";
        http.post("/api/v1/auth/register", """
                {"email": "%s", "password": "correct horse battery", "given_name": "A", "family_name": "B"}""".formatted(email)).is(201);
        var member =
                http.as(login(email, "correct horse battery").is(200).json().getString("access_token"));
        member.get(KEYS).isProblem(403, "forbidden");
        member.send("POST", KEYS + "/rotation", "application/json", "").isProblem(403, "forbidden");
    }

    /** No rotation is under way, and there is a next key. */
    private void settled() {
        await().atMost(PATIENCE)
                .until(() ->
                        admin().get(KEYS).is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                                .anyMatch(key -> key.isNull("signs_from")));
    }

    private static JsonObject only(JsonObject list, String state) {
        var found = list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(key -> key.getString("state").equals(state))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> published() throws ParseException {
        return JWKSet.parse(http.get("/.well-known/jwks.json").is(200).text()).getKeys().stream()
                .map(key -> key.getKeyID())
                .toList();
    }

    private Http admin() {
        return http.as(signIn());
    }

    private String signIn() {
        return login().is(200).json().getString("access_token");
    }

    private Answer login() {
        return login(War.ADMIN_EMAIL, War.adminPassword());
    }

    private Answer login(String identifier, String password) {
        return http.post(
                "/api/v1/auth/login", "{\"identifier\": \"%s\", \"password\": \"%s\"}".formatted(identifier, password));
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
