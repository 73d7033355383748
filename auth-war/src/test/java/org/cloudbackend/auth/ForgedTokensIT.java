package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudbackend.testkit.ForgedTokens;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForgedTokensIT extends AuthIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String ATTACKER = "/attacker/auth-keys";
    private static final AtomicInteger ATTACKERS_KEYS_READ = new AtomicInteger();

    @BeforeAll
    static void an_attacker_who_publishes_keys() {
        War.issuer().server().createContext(ATTACKER, exchange -> {
            ATTACKERS_KEYS_READ.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
    }

    @Test
    void no_forged_token_is_taken() throws ParseException {
        var key = AuthDatabase.signingKey();
        var claims = claims();
        http.as(ForgedTokens.genuine(key, claims)).get(ME).is(200);

        ForgedTokens.of(key, claims, URI.create(War.issuer().url() + ATTACKER))
                .forEach(forgery -> assertThat(http.as(forgery.token()).get(ME).status())
                        .as(forgery.name())
                        .isEqualTo(401));
        assertThat(ATTACKERS_KEYS_READ).hasValue(0);
    }

    private JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(signedIn().getString("access_token")).getJWTClaimsSet();
    }
}
