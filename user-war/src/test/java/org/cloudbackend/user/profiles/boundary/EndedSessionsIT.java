package org.cloudbackend.user.profiles.boundary;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class EndedSessionsIT {

    private static final String ME = "/api/v1/users/me";
    private static final Duration LATEST = Duration.ofSeconds(5);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @AfterEach
    void auth_is_back() {
        War.issuer().away(false);
    }

    @Test
    void a_token_of_an_ended_session_is_refused_within_five_seconds_and_others_go_on() {
        var account = TestAccounts.add("Ada", "Lovelace").toString();
        var phone = UUID.randomUUID();
        var lost = as(phone, account);
        var kept = as(UUID.randomUUID(), account);
        lost.get(ME).is(200);

        War.issuer().end(phone);

        await().atMost(LATEST).untilAsserted(() -> lost.get(ME).isProblem(401, "token-invalid"));
        kept.get(ME).is(200);
    }

    @Test
    void while_the_auth_service_is_away_what_is_known_holds_and_others_go_on() {
        var account = TestAccounts.add("Ada", "Lovelace").toString();
        var phone = UUID.randomUUID();
        var lost = as(phone, account);
        War.issuer().end(phone);
        await().atMost(LATEST).untilAsserted(() -> lost.get(ME).isProblem(401, "token-invalid"));

        var unheard = UUID.randomUUID();
        War.issuer().away(true);
        War.issuer().end(unheard);
        await().during(LATEST).atMost(LATEST.multipliedBy(2)).untilAsserted(() -> {
            lost.get(ME).isProblem(401, "token-invalid");
            as(unheard, account).get(ME).is(200);
        });

        War.issuer().away(false);
        await().atMost(LATEST).untilAsserted(() -> as(unheard, account).get(ME).isProblem(401, "token-invalid"));
    }

    private static Http as(UUID session, String account) {
        return War.http().as(War.issuer().tokenOf(session, account, "user"));
    }
}
