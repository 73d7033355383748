package org.cloudbackend.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;

/** The calls of the auth service, for tests whose deployment is not the usual one. */
record AuthClient(Http http) {

    static final String PASSWORD = AuthCalls.PASSWORD;

    AuthClient() {
        this(AuthCalls.from(AuthCalls.newAddress()));
    }

    AuthClient with(String header, String value) {
        return new AuthClient(http.with(header, value));
    }

    AuthClient as(JsonObject tokens) {
        return new AuthClient(http.as(tokens.getString("access_token")));
    }

    Answer register(String email, String password, String username) {
        var body = Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .add("given_name", "Grace")
                .add("family_name", "Hopper");
        if (username != null) {
            body.add("username", username);
        }
        return post("register", body.build());
    }

    Answer login(String identifier, String password) {
        return post("login", fields("identifier", identifier, "password", password));
    }

    Answer changePassword(String current, String wanted) {
        var body = fields("current_password", current, "new_password", wanted);
        return http.send("PUT", "/api/v1/auth/password", "application/json", body.toString());
    }

    Answer forgot(String email) {
        return post("password/forgot", fields("email", email));
    }

    Answer reset(String token, String password) {
        return post("password/reset", fields("token", token, "new_password", password));
    }

    Answer requestVerification() {
        return post("email/verification", JsonObject.EMPTY_JSON_OBJECT);
    }

    Answer verify(String token) {
        return post("email/verify", fields("token", token));
    }

    Answer refresh(JsonObject tokens) {
        return post("refresh", fields("refresh_token", tokens.getString("refresh_token")));
    }

    JsonObject me() {
        return http.get("/api/v1/auth/me").is(200).json();
    }

    private Answer post(String call, JsonObject body) {
        return http.post("/api/v1/auth/" + call, body.toString());
    }

    private static JsonObject fields(String... namesAndValues) {
        var body = Json.createObjectBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return body.build();
    }
}
