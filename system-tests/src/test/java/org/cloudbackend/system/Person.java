package org.cloudbackend.system;

import jakarta.json.Json;
import java.util.Locale;
import java.util.UUID;
import org.cloudbackend.testkit.Http;

/** Someone who has signed in through the gateway. */
record Person(String email, String accountId, String accessToken, String sessionId) {

    private static final String PASSWORD = "correct horse battery";

    /** Someone new, with the role of a member. */
    static Person registered(String givenName) {
        var email = givenName.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org";
        var body = Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .add("given_name", givenName)
                .add("family_name", "Lovelace")
                .build();
        WholeBackend.gateway().post("/api/v1/auth/register", body.toString()).is(201);
        return signedIn(email, PASSWORD);
    }

    static Person administrator() {
        return signedIn(WholeBackend.ADMIN_EMAIL, WholeBackend.ADMIN_PASSWORD);
    }

    private static Person signedIn(String email, String password) {
        var body = Json.createObjectBuilder()
                .add("identifier", email)
                .add("password", password)
                .build();
        var tokens = WholeBackend.gateway()
                .post("/api/v1/auth/login", body.toString())
                .is(200)
                .json();
        return new Person(
                email,
                tokens.getJsonObject("account").getString("id"),
                tokens.getString("access_token"),
                tokens.getString("session_id"));
    }

    /** The same one, signed in once more. */
    Person onAnotherDevice() {
        return signedIn(email, PASSWORD);
    }

    Http http() {
        return WholeBackend.gateway().as(accessToken);
    }
}
