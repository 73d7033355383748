package org.cloudbackend.auth.tokens.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Access tokens: RS256 JWTs of type {@code at+jwt} (RFC 9068) with the claims of MicroProfile JWT. */
public class AccessTokens {

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;
    private final String audience;
    private final Duration lifetime;

    @Inject
    AccessTokens(
            SigningKeys keys,
            Clock clock,
            @ConfigProperty(name = "token.issuer") String issuer,
            @ConfigProperty(name = "token.audience") String audience,
            @ConfigProperty(name = "access.token.seconds") long seconds) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
        this.lifetime = Duration.ofSeconds(Setting.atLeast(1, "access.token.seconds", seconds));
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** A token of someone who signed in. */
    public String ofAccount(UUID accountId, String email, Collection<String> roles, UUID sessionId) {
        return sign(accountId.toString(), email, roles, Optional.of(sessionId));
    }

    /** A token of a program that signed in with its own secret. */
    public String ofClient(String clientId) {
        return sign(clientId, clientId, List.of("service"), Optional.empty());
    }

    private String sign(String subject, String upn, Collection<String> groups, Optional<UUID> sessionId) {
        var key = keys.signing();
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .claim("upn", upn)
                .claim("groups", List.copyOf(groups))
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
        sessionId.ifPresent(id -> claims.claim("sid", id.toString()));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The access token could not be signed", e);
        }
    }
}
