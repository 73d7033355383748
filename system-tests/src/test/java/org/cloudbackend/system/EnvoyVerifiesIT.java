package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JWT filter of Envoy verifies our tokens as they are. */
@ExtendWith(WholeBackend.class)
class EnvoyVerifiesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Envoy envoy;

    @BeforeAll
    static void start() throws Exception {
        var program = Envoy.installed();
        if (program.isEmpty()) {
            System.out.println("Skipped: Envoy's JWT filter, because there is no program envoy on the PATH");
        }
        assumeTrue(program.isPresent(), "no envoy on the PATH");
        envoy = Envoy.start(program.get(), URI.create(WholeBackend.issuer()));
        var token = Person.registered("Ada").accessToken();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> status(token) == 200);
    }

    @AfterAll
    static void stop() {
        if (envoy != null) {
            envoy.close();
        }
    }

    @Test
    void our_tokens_pass() {
        envoy.http().as(Person.registered("Ada").accessToken()).get("/").is(200);
    }

    @Test
    void a_changed_token_does_not_pass() {
        var token = Person.registered("Ada").accessToken().split("\\.");
        var other = Person.registered("Eve").accessToken().split("\\.");
        assertThat(status(token[0] + "." + other[1] + "." + token[2])).isEqualTo(401);
    }

    @Test
    void nobody_passes_without_a_token() {
        envoy.http().get("/").is(401);
    }

    private static int status(String token) {
        return envoy.http().as(token).get("/").status();
    }
}
