package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two copies of the service, each with a memory of its own, on one database. */
@ArquillianTest
class KeyReplicasIT {

    private static final String ROTATION = "/api/v1/auth/keys/rotation";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Http first = War.http();

    @Deployment(name = "first", order = 1, testable = false)
    static WebArchive first() {
        return War.replica("auth.war", "/", "signing.key.lead.seconds=4", "signing.key.reload.seconds=1");
    }

    @Deployment(name = "second", order = 2, testable = false)
    static WebArchive second() {
        return War.replica(
                "auth-replica.war", "/replica", "signing.key.lead.seconds=4", "signing.key.reload.seconds=1");
    }

    @Test
    void after_a_rotation_at_one_replica_all_sign_with_the_same_new_key_and_take_each_others_tokens() throws Exception {
        var old = keyOf(signIn(""));
        assertThat(keyOf(signIn("/replica"))).isEqualTo(old);
        assertThat(published("/replica")).isEqualTo(published("")).hasSizeGreaterThanOrEqualTo(2);

        first.as(signIn(""))
                .send("POST", "/replica" + ROTATION, "application/json", "")
                .is(202);

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            for (var signer : new String[] {"", "/replica"}) {
                var token = signIn(signer);
                assertThat(published("")).contains(keyOf(token));
                assertThat(published("/replica")).contains(keyOf(token));
                first.as(token).get("/api/v1/auth/me").is(200);
                first.as(token).get("/replica/api/v1/auth/me").is(200);
            }
            return !keyOf(signIn("")).equals(old) && !keyOf(signIn("/replica")).equals(old);
        });
        assertThat(keyOf(signIn("/replica"))).isEqualTo(keyOf(signIn("")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published("/replica"))
                        .isEqualTo(published(""))
                        .hasSizeGreaterThanOrEqualTo(3));
        assertThat(AuthDatabase.value("select count(*) from signing_key where signs_from is null"))
                .isEqualTo(1L);
    }

    private String signIn(String replica) {
        return first.post(
                        replica + "/api/v1/auth/login",
                        "{\"identifier\": \"%s\", \"password\": \"%s\"}"
                                .formatted(War.ADMIN_EMAIL, War.adminPassword()))
                .is(200)
                .json()
                .getString("access_token");
    }

    private Set<String> published(String replica) throws ParseException {
        return JWKSet.parse(
                        first.get(replica + "/.well-known/jwks.json").is(200).text())
                .getKeys()
                .stream()
                .map(key -> key.getKeyID())
                .collect(Collectors.toSet());
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
