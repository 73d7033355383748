package org.cloudbackend.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The auth service in a real server, and what its tests do again and again. */
@ArquillianTest
abstract class AuthIT {

    static final String PASSWORD = "correct horse battery";

    final Http http = War.http();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
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
}
