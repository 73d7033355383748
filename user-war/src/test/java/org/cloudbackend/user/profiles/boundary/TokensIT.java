package org.cloudbackend.user.profiles.boundary;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.cloudbackend.testkit.ForgedTokens;
import org.cloudbackend.testkit.ForgedTokens.Forgery;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service verifies a token itself, whoever passed it on. */
@ArquillianTest
class TokensIT {

    private static final String ME = "/api/v1/users/me";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    static Stream<Forgery> forged() throws ParseException {
        var attacker = URI.create(War.issuer().url() + "/attacker/keys");
        return ForgedTokens.of(War.issuer().key(), claims(), attacker);
    }

    @ParameterizedTest
    @MethodSource("forged")
    void a_forged_token_is_refused(Forgery forgery) throws ParseException {
        var genuine = ForgedTokens.genuine(War.issuer().key(), claims());
        War.http().as(genuine).get(ME).is(200);
        War.http().as(forgery.token()).get(ME).isProblem(401, "token-invalid");
    }

    @Test
    void a_token_of_a_service_has_no_session_and_passes() {
        var token = War.issuer().token("a-service", claims -> claims.claim("sid", null), "service");
        War.http().as(token).get(ME).isProblem(403, "forbidden");
    }

    @Test
    void a_token_that_was_taken_before_is_refused_once_it_is_over() {
        var account = TestAccounts.add("Ada", "Lovelace").toString();
        var token = War.issuer().token(account, claims -> claims.expirationTime(fromNow(3)), "user");
        War.http().as(token).get(ME).is(200);
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() -> War.http().as(token).get(ME).isProblem(401, "token-invalid"));
    }

    private static JWTClaimsSet claims() throws ParseException {
        var account = TestAccounts.add("Ada", "Lovelace").toString();
        return SignedJWT.parse(War.issuer().token(account, "user")).getJWTClaimsSet();
    }

    private static Date fromNow(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
