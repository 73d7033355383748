package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailIT extends AuthIT {

    private final AuthClient auth = new AuthClient();

    @Test
    void an_e_mail_is_verified_by_the_link_that_was_sent_to_it() {
        var email = newEmail();
        register(email).is(201);
        var owner = auth.as(login(email, PASSWORD).is(200).json());
        owner.requestVerification().is(202);
        var mail = War.mail().awaitNewest(email, 1);
        assertThat(mail.subject()).isEqualTo("Confirm your e-mail address");

        auth.verify(mail.token()).is(204);
        assertThat(owner.me().getBoolean("email_verified")).isTrue();
        auth.verify(mail.token()).isProblem(422, "one-time-token-invalid");
    }

    @Test
    void a_token_that_someone_made_up_verifies_nothing() {
        auth.verify("made-up").isProblem(422, "one-time-token-invalid");
    }

    @Test
    void a_stranger_cannot_ask_for_a_link() {
        auth.requestVerification().isProblem(401, "token-invalid");
    }

    @Test
    void a_username_is_the_same_in_another_case_and_unicode_form() {
        var name = "Stra\u00DFe" + System.nanoTime();
        auth.register(newEmail(), PASSWORD, name).is(201);
        for (var same : new String[] {name.replace("\u00DF", "SS"), name.replace("S", "\uFF33"), name.toUpperCase()}) {
            auth.register(newEmail(), PASSWORD, same).isProblem(409, "account-exists");
            auth.login(same, PASSWORD).is(200);
        }
    }

    @Test
    void an_e_mail_cannot_be_taken_as_a_username() {
        var email = newEmail();
        register(email).is(201);
        auth.register(newEmail(), PASSWORD, email).isProblem(400, "invalid-request");
        auth.register(newEmail(), PASSWORD, email.replace('@', '\uFF20')).isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Gr\u200Bace", "Gr\u202Eace", "Gr\nace", "Gr\u0000ace", "\u3164", "Gr\u00ADace", "\uFEFFGrace"})
    void a_name_with_characters_that_cannot_be_seen_is_refused(String name) {
        var body = Json.createObjectBuilder()
                .add("email", newEmail())
                .add("password", PASSWORD)
                .add("given_name", name)
                .add("family_name", "Hopper")
                .build();
        var problem = http.post("/api/v1/auth/register", body.toString()).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").toString()).contains("/given_name");
    }
}
