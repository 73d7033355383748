package org.cloudbackend.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class EndedSessionsMissingIT {

    @Deployment(testable = false)
    static WebArchive war() {
        War.issuer().away(true);
        return GatewayWar.with(Map.of("user.url", GatewayWar.nowhere()));
    }

    @AfterEach
    void auth_is_back() {
        War.issuer().away(false);
    }

    @Test
    void until_the_list_was_read_no_token_passes_and_the_gateway_is_not_ready() {
        var http = War.http().as(War.issuer().token(UUID.randomUUID().toString(), "user"));
        await().until(() -> War.http().get("/health/ready").text().contains("\"keys\""));
        War.http().get("/health/ready").is(503);
        assertThat(http.get("/api/v1/users/me")
                        .isProblem(503, "upstream-unavailable")
                        .getString("detail"))
                .contains("cannot be verified");

        War.issuer().away(false);

        await().until(() -> War.http().get("/health/ready").status() == 200);
        assertThat(http.get("/api/v1/users/me")
                        .isProblem(503, "upstream-unavailable")
                        .getString("detail"))
                .contains("not carried out");
    }
}
