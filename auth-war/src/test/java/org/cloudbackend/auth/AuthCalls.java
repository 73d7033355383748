package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/** What tests of the auth service do again and again. */
@ArquillianTest
abstract class AuthCalls {

    static final String PASSWORD = "correct horse battery";

    /** Each test comes from an address of its own: what one fails at must not slow down another. */
    final Http http = from(newAddress());

    static Http from(String address) {
        return War.http().with("X-Forwarded-For", address);
    }

    static String newAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    static String newEmail() {
        return "ada." + UUID.randomUUID() + "@example.org";
    }

    Answer register(String email) {
        var body = Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .add("given_name", "Ada")
                .add("family_name", "Lovelace")
                .build();
        return http.post("/api/v1/auth/register", body.toString());
    }

    Answer login(String identifier, String password) {
        var body = Json.createObjectBuilder()
                .add("identifier", identifier)
                .add("password", password)
                .build();
        return http.post("/api/v1/auth/login", body.toString());
    }

    Answer refresh(String refreshToken) {
        var body = Json.createObjectBuilder().add("refresh_token", refreshToken).build();
        return http.post("/api/v1/auth/refresh", body.toString());
    }

    /** The tokens of someone who has just registered. */
    JsonObject signedIn() {
        var email = newEmail();
        register(email).is(201);
        return login(email, PASSWORD).is(200).json();
    }

    /** The same client, signed in. */
    Http as(JsonObject tokens) {
        return http.as(tokens.getString("access_token"));
    }

    static void change(String update) {
        assertThat(AuthDatabase.change(update)).isPositive();
    }

    static long number(String query) {
        return AuthDatabase.number(query);
    }
}
