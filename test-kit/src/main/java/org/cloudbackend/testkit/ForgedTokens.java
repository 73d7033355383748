package org.cloudbackend.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Tokens that nobody may take (RFC 8725, section 2). Each differs in one thing from a good one, so that it is refused for
 * that and for nothing else; those that an attacker could not sign are signed with the true key for the same reason.
 */
public final class ForgedTokens {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final RSAKey ours;
    private final RSAKey foreign;
    private final JWTClaimsSet good;
    private final URI attacker;

    private ForgedTokens(RSAKey ours, RSAKey foreign, JWTClaimsSet good, URI attacker) {
        this.ours = ours;
        this.foreign = foreign;
        this.good = good;
        this.attacker = attacker;
    }

    /**
     * @param ours the true key, with its private part
     * @param good claims that are taken
     * @param attacker where an attacker would publish keys
     */
    public static Stream<Forgery> of(RSAKey ours, JWTClaimsSet good, URI attacker) {
        try {
            var foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
            return new ForgedTokens(ours, foreign, good, attacker).all();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same claims, signed as they must be: it is taken, or the forgeries prove nothing. */
    public static String genuine(RSAKey ours, JWTClaimsSet good) {
        return TestIssuer.sign(good, ours);
    }

    private Stream<Forgery> all() throws JOSEException {
        var disguised = new RSAKey.Builder(foreign).keyID(ours.getKeyID()).build();
        return Stream.of(
                new Forgery("alg none", unsigned("none")),
                new Forgery("alg None, with the signature of another", unsigned("None") + "AAAA"),
                shared(
                        "HS256 with the public key's bytes",
                        ours.toRSAPublicKey().getEncoded()),
                shared(
                        "HS256 with the published key's text",
                        bytes(ours.toPublicJWK().toJSONString())),
                shared("HS256 with the public key as PEM", bytes(pem())),
                forged("RS384", header(JWSAlgorithm.RS384).build(), new RSASSASigner(ours)),
                forged(
                        "a foreign key under its own id",
                        header().keyID("foreign").build(),
                        new RSASSASigner(foreign)),
                forged("a foreign key under our id", header().build(), new RSASSASigner(disguised)),
                forged(
                        "a foreign key, brought along as jwk",
                        header().jwk(foreign.toPublicJWK()).build(),
                        new RSASSASigner(foreign)),
                forged(
                        "a foreign key, brought along as jwk under an id of its own",
                        header().keyID("foreign").jwk(foreign.toPublicJWK()).build(),
                        new RSASSASigner(foreign)),
                forged(
                        "a foreign key at a jku",
                        header().keyID("foreign").jwkURL(attacker).build(),
                        new RSASSASigner(foreign)),
                forged(
                        "a foreign key at an x5u",
                        header().keyID("foreign").x509CertURL(attacker).build(),
                        new RSASSASigner(foreign)),
                forged("no kid", header().keyID(null).build(), new RSASSASigner(ours)),
                forged("typ JWT", header().type(JOSEObjectType.JWT).build(), new RSASSASigner(ours)),
                forged("no typ", header().type(null).build(), new RSASSASigner(ours)),
                changed("another issuer", claims -> claims.issuer("https://elsewhere.example")),
                changed("no issuer", claims -> claims.issuer(null)),
                changed("another audience", claims -> claims.audience("someone-else")),
                changed("no audience", claims -> claims.audience((String) null)),
                changed("expired", claims -> claims.expirationTime(inSeconds(-40))),
                changed("no end", claims -> claims.expirationTime(null)),
                changed("not yet valid", claims -> claims.notBeforeTime(inSeconds(40))),
                changed("issued in the future", claims -> claims.issueTime(inSeconds(40))),
                changed("no subject", claims -> claims.subject(null)),
                changed("no session", claims -> claims.claim("sid", null)),
                changed("a session that is none", claims -> claims.claim("sid", "x")));
    }

    private Forgery shared(String name, byte[] secret) throws JOSEException {
        return forged(name, header(JWSAlgorithm.HS256).build(), new MACSigner(secret));
    }

    private Forgery forged(String name, JWSHeader header, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, good);
        token.sign(signer);
        return new Forgery(name, token.serialize());
    }

    private Forgery changed(String name, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var token = new SignedJWT(
                header().build(), change.apply(new JWTClaimsSet.Builder(good)).build());
        token.sign(new RSASSASigner(ours));
        return new Forgery(name, token.serialize());
    }

    private String unsigned(String algorithm) {
        var header = "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(algorithm, ours.getKeyID());
        return Base64URL.encode(header) + "." + Base64URL.encode(good.toString()) + ".";
    }

    private String pem() throws JOSEException {
        var encoded = Base64.getMimeEncoder(64, bytes("\n"))
                .encodeToString(ours.toRSAPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }

    private JWSHeader.Builder header() {
        return header(JWSAlgorithm.RS256);
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(ACCESS_TOKEN).keyID(ours.getKeyID());
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param name what is wrong with the token */
    public record Forgery(String name, String token) {

        @Override
        public String toString() {
            return name;
        }
    }
}
