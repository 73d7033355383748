package org.cloudbackend.user.profiles.boundary;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service verifies a token itself, whoever passed it on. */
@ArquillianTest
class TokensIT {

    private static final String ME = "/api/v1/users/me";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("expired for 31 seconds", claims -> claims.expirationTime(fromNow(-31))),
                spoilt("of another issuer", claims -> claims.issuer("http://localhost:1")),
                spoilt("for another audience", claims -> claims.audience("someone-else")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void a_spoilt_token_is_refused(String how, UnaryOperator<JWTClaimsSet.Builder> change) {
        var account = TestAccounts.add("Ada", "Lovelace").toString();
        War.http().as(War.issuer().token(account, "user")).get(ME).is(200);
        War.http().as(War.issuer().token(account, change, "user")).get(ME).isProblem(401, "token-invalid");
    }

    @Test
    void a_token_that_was_taken_before_is_refused_once_it_is_over() {
        var account = TestAccounts.add("Ada", "Lovelace").toString();
        var token = War.issuer().token(account, claims -> claims.expirationTime(fromNow(3)), "user");
        War.http().as(token).get(ME).is(200);
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() -> War.http().as(token).get(ME).isProblem(401, "token-invalid"));
    }

    private static Arguments spoilt(String how, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(how, change);
    }

    private static Date fromNow(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
