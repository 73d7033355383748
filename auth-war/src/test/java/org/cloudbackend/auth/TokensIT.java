package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

class TokensIT extends AuthIT {

    @Test
    void an_access_token_is_an_rs256_jwt_that_the_published_keys_verify() throws Exception {
        var tokens = signedIn();
        var jwt = SignedJWT.parse(tokens.getString("access_token"));
        var keys = JWKSet.parse(http.get("/.well-known/jwks.json").is(200).text());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();

        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(War.issuer().url());
        assertThat(claims.getAudience()).containsExactly("cloud-backend");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of("user"));
        assertThat(claims.getStringClaim("sid")).isEqualTo(tokens.getString("session_id"));
        assertThat(claims.getStringClaim("upn"))
                .isEqualTo(tokens.getJsonObject("account").getString("email"));
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(600_000);
    }

    @Test
    void discovery_names_the_issuer_and_the_keys() {
        var document = http.get("/.well-known/openid-configuration").is(200).json();
        assertThat(document.getString("issuer")).isEqualTo(War.issuer().url());
        assertThat(document.getString("jwks_uri")).isEqualTo(War.issuer().url() + "/.well-known/jwks.json");
        assertThat(document.getString("token_endpoint")).isEqualTo(War.issuer().url() + "/api/v1/auth/token");
    }

    @Test
    void discovery_names_the_claims_that_tokens_have() throws Exception {
        var document = http.get("/.well-known/openid-configuration").is(200).json();
        var claims = SignedJWT.parse(signedIn().getString("access_token")).getJWTClaimsSet();
        assertThat(document.getJsonArray("claims_supported").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrderElementsOf(claims.getClaims().keySet());
    }

    @Test
    void a_service_gets_a_token_with_the_role_service_for_its_secret() throws Exception {
        var answer = token("user", War.secrets().get("user_client_secret")).is(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var claims = SignedJWT.parse(answer.json().getString("access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("user");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of("service"));
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_are_refused_alike() {
        var wrong = token("user", "x".repeat(43)).isProblem(401, "invalid-client");
        var unknown = token("nobody", "x".repeat(43)).isProblem(401, "invalid-client");
        assertThat(wrong.getString("detail")).isEqualTo(unknown.getString("detail"));
    }

    @Test
    void a_client_id_that_no_client_can_have_is_refused_like_an_unknown_one() {
        for (var id : new String[] {"%00", "a%20b", "x".repeat(61)}) {
            http.send(
                            "POST",
                            "/api/v1/auth/token",
                            "application/x-www-form-urlencoded",
                            "grant_type=client_credentials&client_secret=x&client_id=" + id)
                    .isProblem(401, "invalid-client");
        }
    }

    @Test
    void another_grant_type_is_refused() {
        http.send("POST", "/api/v1/auth/token", "application/x-www-form-urlencoded", "grant_type=password")
                .isProblem(400, "invalid-request");
    }

    private Answer token(String client, String secret) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.with("Authorization", "Basic " + credentials)
                .send(
                        "POST",
                        "/api/v1/auth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials");
    }
}
