package org.cloudbackend.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cloudbackend.testkit.TestIssuer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class KeysMissingIT {

    private static final int PORT = GatewayWar.freePort();
    private static final String KEYS = "/keys";

    @Deployment(testable = false)
    static WebArchive war() {
        return GatewayWar.with(Map.of("jwks.url", "http://localhost:" + PORT + KEYS, "user.url", GatewayWar.nowhere()));
    }

    @Test
    void without_keys_no_token_passes_until_they_are_published() throws Exception {
        var key = TestKeys.generate("late");
        var claims = SignedJWT.parse(War.issuer().token(UUID.randomUUID().toString(), "user"))
                .getJWTClaimsSet();
        var http = War.http().as(TestIssuer.sign(claims, key));

        War.http().get("/health/ready").is(503);
        var answer = http.get("/api/v1/users/me");
        answer.isProblem(503, "upstream-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        War.http().get("/api/v1/users/me").isProblem(401, "token-invalid");

        var issuer = issuer();
        try {
            TestKeys.publish(issuer, KEYS, key);
            Awaitility.await().until(() -> War.http().get("/health/ready").status() == 200);
            assertThat(http.get("/api/v1/users/me")
                            .isProblem(503, "upstream-unavailable")
                            .getString("detail"))
                    .contains("not carried out");
        } finally {
            issuer.stop(0);
        }
    }

    private static HttpServer issuer() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), PORT), 0);
        server.start();
        return server;
    }
}
