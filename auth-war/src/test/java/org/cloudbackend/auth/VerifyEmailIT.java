package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Registration where an account is good once its e-mail is verified. */
@ArquillianTest
class VerifyEmailIT {

    private static final String PASSWORD = AuthClient.PASSWORD;
    private static final String OTHER = "purple monkey dishwasher";

    private final AuthClient auth = new AuthClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("registration.mode=verify-email");
    }

    @Test
    void an_account_signs_in_once_its_e_mail_is_verified() {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        auth.login(email, PASSWORD).isProblem(401, "invalid-credentials");
        auth.verify(War.mail().awaitNewest(email, 1).token()).is(204);
        auth.login(email, PASSWORD).is(200);
    }

    @Test
    void the_administrator_from_the_environment_needs_no_mail() {
        auth.login(War.ADMIN_EMAIL, War.adminPassword()).is(200);
    }

    @Test
    void who_has_an_account_is_told_so_by_mail_and_nothing_changes() {
        var email = verified();
        accepted(auth.register(email, OTHER, null));
        var mail = War.mail().awaitNewest(email, 2);
        assertThat(mail.subject()).isEqualTo("You have an account already");
        assertThat(mail.text()).contains("/forgot-password").doesNotContain("#token=");
        auth.login(email, OTHER).isProblem(401, "invalid-credentials");
        auth.login(email, PASSWORD).is(200);
    }

    @Test
    void of_two_registrations_before_the_e_mail_is_verified_the_newest_counts() {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        var older = War.mail().awaitNewest(email, 1).token();
        accepted(auth.register(email, OTHER, null));
        var newer = War.mail().awaitNewest(email, 2).token();
        auth.verify(older).isProblem(422, "one-time-token-invalid");
        auth.verify(newer).is(204);
        auth.login(email, PASSWORD).isProblem(401, "invalid-credentials");
        auth.login(email, OTHER).is(200);
    }

    @Test
    void a_reset_verifies_the_e_mail_too() {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        var verification = War.mail().awaitNewest(email, 1).token();
        auth.forgot(email).is(202);
        auth.reset(War.mail().awaitNewest(email, 2).token(), OTHER).is(204);
        auth.login(email, OTHER).is(200);
        auth.verify(verification).isProblem(422, "one-time-token-invalid");
    }

    @Test
    void a_username_that_is_taken_is_left_out_and_only_the_mail_tells() {
        var name = "grace" + System.nanoTime();
        var first = AuthCalls.newEmail();
        accepted(auth.register(first, PASSWORD, name));
        assertThat(War.mail().awaitNewest(first, 1).text()).doesNotContain("username");

        var second = AuthCalls.newEmail();
        accepted(auth.register(second, PASSWORD, name.toUpperCase()));
        var mail = War.mail().awaitNewest(second, 1);
        assertThat(mail.text()).contains("The username that you chose belongs to someone else");
        auth.verify(mail.token()).is(204);
        var tokens = auth.login(second, PASSWORD).is(200).json();
        assertThat(auth.as(tokens).me().isNull("username")).isTrue();
    }

    @Test
    void who_registers_again_keeps_the_own_username() {
        var name = "grace" + System.nanoTime();
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, name));
        accepted(auth.register(email, PASSWORD, name));
        auth.verify(War.mail().awaitNewest(email, 2).token()).is(204);
        auth.login(name, PASSWORD).is(200);
    }

    private String verified() {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        auth.verify(War.mail().awaitNewest(email, 1).token()).is(204);
        return email;
    }

    private static void accepted(Answer answer) {
        assertThat(answer.is(202).bytes()).isEmpty();
    }
}
