package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final String CHOSEN = "staple battery horse";

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
    void of_two_registrations_before_the_e_mail_is_verified_no_password_counts() {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        var link = War.mail().awaitNewest(email, 1).token();
        accepted(stranger().register(email, OTHER, null));
        var mail = War.mail().awaitNewest(email, 2);
        assertThat(mail.subject()).isEqualTo("Your address was registered more than once");
        assertThat(mail.text()).contains("/reset-password#token=", "within 30 minutes");

        auth.verify(link).isProblem(422, "one-time-token-invalid");
        auth.verify(mail.token()).isProblem(422, "one-time-token-invalid");
        auth.reset(mail.token(), CHOSEN).is(204);

        auth.login(email, PASSWORD).isProblem(401, "invalid-credentials");
        auth.login(email, OTHER).isProblem(401, "invalid-credentials");
        var tokens = auth.login(email, CHOSEN).is(200).json();
        assertThat(auth.as(tokens).me().getBoolean("email_verified")).isTrue();
    }

    @Test
    void of_any_further_registrations_the_newest_mail_lets_the_owner_choose() {
        var email = AuthCalls.newEmail();
        accepted(stranger().register(email, OTHER, null));
        accepted(auth.register(email, PASSWORD, null));
        accepted(stranger().register(email, OTHER, null));
        var older = War.mail().awaitNewest(email, 2).token();
        var newer = War.mail().awaitNewest(email, 3).token();
        auth.reset(older, CHOSEN).isProblem(422, "one-time-token-invalid");
        auth.reset(newer, CHOSEN).is(204);
        auth.login(email, OTHER).isProblem(401, "invalid-credentials");
        auth.login(email, CHOSEN).is(200);
    }

    /** The last is asked for before the mail of another account, so once that one is there no further is to come. */
    @Test
    void registering_again_sends_three_mails_an_hour_and_the_last_one_stays_good() {
        var email = AuthCalls.newEmail();
        for (var i = 0; i < 6; i++) {
            accepted(stranger().register(email, OTHER, null));
        }
        verified();
        assertThat(War.mail().to(email)).hasSize(1 + 3);
        auth.reset(War.mail().to(email).get(3).token(), CHOSEN).is(204);
        auth.login(email, CHOSEN).is(200);
    }

    @Test
    void a_registration_while_the_e_mail_is_being_verified_never_lets_its_password_in() {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 10; round++) {
                registerWhileVerifying(threads);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void registerWhileVerifying(ExecutorService threads) {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        var link = War.mail().awaitNewest(email, 1).token();
        var again = CompletableFuture.supplyAsync(() -> stranger().register(email, OTHER, null), threads);
        var verification = CompletableFuture.supplyAsync(() -> verifyAfterAHash(link), threads);
        accepted(again.join());
        var verified = verification.join().status() == 204;
        var mail = War.mail().awaitNewest(email, 2);

        stranger().login(email, OTHER).isProblem(401, "invalid-credentials");
        assertThat(resetTokens(email)).isEqualTo(verified ? 0 : 1);
        if (verified) {
            assertThat(mail.subject()).isEqualTo("You have an account already");
            auth.login(email, PASSWORD).is(200);
        } else {
            verification.join().isProblem(422, "one-time-token-invalid");
            stranger().login(email, PASSWORD).isProblem(401, "invalid-credentials");
            auth.reset(mail.token(), CHOSEN).is(204);
            auth.login(email, CHOSEN).is(200);
        }
    }

    /** Signing in takes a hash, as registering does: so both come to the database at about the same moment. */
    private static Answer verifyAfterAHash(String link) {
        var owner = new AuthClient();
        owner.login(AuthCalls.newEmail(), PASSWORD).isProblem(401, "invalid-credentials");
        return owner.verify(link);
    }

    private static long resetTokens(String email) {
        return AuthDatabase.number("""
                select count(*) from one_time_token t join account a on a.id = t.account_id
                where a.email = ? and t.purpose = 'PASSWORD_RESET'""", email);
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
        auth.reset(War.mail().awaitNewest(email, 2).token(), CHOSEN).is(204);
        auth.login(name, CHOSEN).is(200);
    }

    private String verified() {
        var email = AuthCalls.newEmail();
        accepted(auth.register(email, PASSWORD, null));
        auth.verify(War.mail().awaitNewest(email, 1).token()).is(204);
        return email;
    }

    /** Someone elsewhere: what they fail at must not slow down the owner. */
    private static AuthClient stranger() {
        return new AuthClient();
    }

    private static void accepted(Answer answer) {
        assertThat(answer.is(202).bytes()).isEmpty();
    }
}
