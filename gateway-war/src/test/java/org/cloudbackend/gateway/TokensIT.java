package org.cloudbackend.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cloudbackend.testkit.ForgedTokens;
import org.cloudbackend.testkit.ForgedTokens.Forgery;
import org.cloudbackend.testkit.TestIssuer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class TokensIT {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final String PATH = "/api/v1/users/tokens";
    private static final String KEYS = "/tokens-it/jwks.json";
    private static final RSAKey KEY = TestKeys.generate("published");
    private static final RSAKey FOREIGN = TestKeys.generate("foreign");
    private static final AtomicInteger REACHED = new AtomicInteger();
    private static final AtomicInteger ATTACKERS_KEYS_READ = new AtomicInteger();

    @Deployment(testable = false)
    static WebArchive war() {
        TestKeys.publish(War.issuer().server(), KEYS, KEY);
        var url = War.issuer().url();
        return GatewayWar.with(Map.of(
                "user.url", url, "jwks.url", url + KEYS, "jwks.refetch.seconds", 3600, "jwks.cache.seconds", 7200));
    }

    @BeforeAll
    static void an_upstream_that_counts() {
        War.issuer().server().createContext(PATH, exchange -> {
            REACHED.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        War.issuer().server().createContext("/attacker/keys", exchange -> {
            ATTACKERS_KEYS_READ.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
    }

    @BeforeEach
    void ready() {
        Awaitility.await().until(() -> War.http().get("/health/ready").status() == 200);
        REACHED.set(0);
    }

    @Test
    void a_token_of_ours_passes() throws ParseException {
        var token = TestIssuer.sign(good(), KEY);

        War.http().as(token).get(PATH).is(204);
        War.http().with("Authorization", "bearer " + token).get(PATH).is(204);
        assertThat(REACHED).hasValue(2);
    }

    @Test
    void a_token_of_a_service_has_no_session_and_passes() throws ParseException {
        War.http()
                .as(token(claims -> claims.claim("sid", null).claim("groups", List.of("service"))))
                .get(PATH)
                .is(204);
    }

    @Test
    void without_a_token_the_challenge_names_no_error() {
        var answer = War.http().get(PATH);

        answer.isProblem(401, "token-invalid");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(War.http().with("Authorization", "Basic eDp5").get(PATH).header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b.c", "..", "e30.e30.", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_is_refused(String token) {
        assertRefused(token);
    }

    static Stream<Forgery> forged() throws ParseException {
        return ForgedTokens.of(KEY, good(), URI.create(War.issuer().url() + "/attacker/keys"));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void a_forged_token_is_refused(Forgery forgery) {
        assertRefused(forgery.token());
        assertThat(ATTACKERS_KEYS_READ).hasValue(0);
    }

    @Test
    void an_unsigned_token_is_refused() throws ParseException {
        assertRefused(new PlainJWT(good()).serialize());
    }

    @Test
    void a_token_without_its_signature_or_with_other_claims_is_refused() throws ParseException {
        var parts = TestIssuer.sign(good(), KEY).split("\\.");
        var other = TestIssuer.sign(good(), KEY).split("\\.");

        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void the_public_key_is_no_shared_secret() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(ACCESS_TOKEN)
                .keyID(KEY.getKeyID())
                .build();

        assertRefused(signed(header, new MACSigner(KEY.toRSAPublicKey().getEncoded())));
        assertRefused(signed(header, new MACSigner(KEY.toPublicJWK().toJSONString())));
    }

    @Test
    void no_other_algorithm_passes_even_with_our_key() throws Exception {
        for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.PS256)) {
            var header = new JWSHeader.Builder(algorithm)
                    .type(ACCESS_TOKEN)
                    .keyID(KEY.getKeyID())
                    .build();
            assertRefused(signed(header, new RSASSASigner(KEY)));
        }
    }

    @Test
    void a_foreign_key_is_refused_under_any_id() throws Exception {
        var disguised = new RSAKey.Builder(FOREIGN).keyID(KEY.getKeyID()).build();

        assertRefused(TestIssuer.sign(good(), FOREIGN));
        assertRefused(TestIssuer.sign(good(), disguised));
    }

    @Test
    void a_token_cannot_bring_its_own_key_or_say_where_it_is() throws Exception {
        var address = URI.create(War.issuer().url() + "/attacker/keys");
        for (var keyId : List.of(KEY.getKeyID(), FOREIGN.getKeyID())) {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(ACCESS_TOKEN)
                    .keyID(keyId)
                    .jwk(FOREIGN.toPublicJWK())
                    .jwkURL(address)
                    .x509CertURL(address)
                    .build();
            assertRefused(signed(header, new RSASSASigner(FOREIGN)));
        }
        assertThat(ATTACKERS_KEYS_READ).hasValue(0);
    }

    @Test
    void a_token_that_names_no_key_is_refused() throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS_TOKEN).build();

        assertRefused(signed(header, new RSASSASigner(KEY)));
    }

    @Test
    void a_token_of_another_type_or_of_none_is_refused() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID());

        assertRefused(signed(header.build(), new RSASSASigner(KEY)));
        assertRefused(signed(header.type(JOSEObjectType.JWT).build(), new RSASSASigner(KEY)));
    }

    @Test
    void issuer_and_audience_must_be_ours() throws ParseException {
        assertRefused(token(claims -> claims.issuer("https://elsewhere.example")));
        assertRefused(token(claims -> claims.issuer(null)));
        assertRefused(token(claims -> claims.audience("something-else")));
        assertRefused(token(claims -> claims.audience((String) null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "upn", "groups", "jti", "iat", "exp"})
    void a_token_without_a_required_claim_is_refused(String claim) throws ParseException {
        assertRefused(token(claims -> claims.claim(claim, null)));
    }

    @Test
    void times_must_fit_with_thirty_seconds_of_leeway() throws ParseException {
        assertRefused(token(claims -> claims.expirationTime(inSeconds(-40))));
        assertRefused(token(claims -> claims.notBeforeTime(inSeconds(40))));
        assertRefused(token(claims -> claims.issueTime(inSeconds(40))));
        War.http()
                .as(token(claims -> claims.expirationTime(inSeconds(-20))
                        .issueTime(inSeconds(20))
                        .notBeforeTime(inSeconds(20))))
                .get(PATH)
                .is(204);
    }

    @Test
    void two_authorization_headers_are_refused() throws ParseException {
        var token = TestIssuer.sign(good(), KEY);

        assertThat(RawClient.answerTo("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + token + "\r\nAuthorization: Bearer " + token + "\r\n\r\n"))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void many_unknown_key_ids_neither_pass_nor_keep_others_out() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertRefused(TestIssuer.sign(
                    good(), new RSAKey.Builder(FOREIGN).keyID("unknown-" + i).build()));
        }

        War.http().as(TestIssuer.sign(good(), KEY)).get(PATH).is(204);
    }

    private static void assertRefused(String token) {
        var before = REACHED.get();
        var answer = War.http().as(token).get(PATH);
        answer.isProblem(401, "token-invalid");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(REACHED).hasValue(before);
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws ParseException {
        return TestIssuer.sign(change.apply(new JWTClaimsSet.Builder(good())).build(), KEY);
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException, ParseException {
        var token = new SignedJWT(header, good());
        token.sign(signer);
        return token.serialize();
    }

    /** The claims of a token that would pass. */
    private static JWTClaimsSet good() throws ParseException {
        return SignedJWT.parse(War.issuer().token(UUID.randomUUID().toString(), "user"))
                .getJWTClaimsSet();
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
