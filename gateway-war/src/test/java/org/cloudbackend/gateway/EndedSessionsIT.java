package org.cloudbackend.gateway;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class EndedSessionsIT {

    private static final String PATH = "/api/v1/users/ended-sessions";
    private static final Duration LATEST = Duration.ofSeconds(5);

    @Deployment(testable = false)
    static WebArchive war() {
        return GatewayWar.with(Map.of("user.url", War.issuer().url()));
    }

    @BeforeAll
    static void an_upstream() {
        War.issuer().server().createContext(PATH, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    @BeforeEach
    void ready() {
        War.issuer().away(false);
        await().until(() -> War.http().get("/health/ready").status() == 200);
    }

    @Test
    void a_token_of_an_ended_session_is_refused_within_five_seconds_and_others_go_on() {
        var phone = UUID.randomUUID();
        var lost = as(phone);
        var kept = as(UUID.randomUUID());
        lost.get(PATH).is(204);

        War.issuer().end(phone);

        await().atMost(LATEST).untilAsserted(() -> lost.get(PATH).isProblem(401, "token-invalid"));
        kept.get(PATH).is(204);
    }

    @Test
    void while_the_auth_service_is_away_what_is_known_holds_and_others_go_on() {
        var phone = UUID.randomUUID();
        var lost = as(phone);
        War.issuer().end(phone);
        await().atMost(LATEST).untilAsserted(() -> lost.get(PATH).isProblem(401, "token-invalid"));

        War.issuer().away(true);
        await().during(LATEST).atMost(LATEST.multipliedBy(2)).untilAsserted(() -> {
            lost.get(PATH).isProblem(401, "token-invalid");
            as(UUID.randomUUID()).get(PATH).is(204);
        });
        War.http().get("/health/ready").is(200);
    }

    private static Http as(UUID session) {
        return War.http().as(War.issuer().tokenOf(session, UUID.randomUUID().toString(), "user"));
    }
}
