package org.cloudbackend.gateway.tokens.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.sessions.EndedSessionMemory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies access tokens: RS256 and no other algorithm, type {@code at+jwt}, a published key that the header names by
 * its id, our issuer and audience, times that fit, and a session that has not ended (RFC 8725, section 3; RFC 9068, section 4). A token that brings
 * its own key or says where to fetch it (jwk, jku, x5u) is treated like any other.
 */
@Singleton
public class AccessTokens {

    /** How far the clocks of the issuer and the gateway may differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final PublishedKeys keys;
    private final EndedSessionMemory ended;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    @Inject
    AccessTokens(
            PublishedKeys keys,
            EndedSessionMemory ended,
            Clock clock,
            @ConfigProperty(name = "token.issuer") String issuer,
            @ConfigProperty(name = "token.audience") String audience) {
        this.keys = keys;
        this.ended = ended;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys.source()));
        processor.setJWTClaimsSetVerifier(new ClaimRules(issuer, audience, clock, LEEWAY));
    }

    /**
     * The claims of the request's token.
     *
     * @param authorization all Authorization headers of the request
     * @throws ProblemException {@code token-invalid} without a token or with a wrong one; {@code upstream-unavailable}
     *     while the keys cannot be had, or the list of ended sessions was never read
     */
    public JWTClaimsSet verified(List<String> authorization) {
        var token = BearerToken.in(authorization);
        try {
            var signed = SignedJWT.parse(token);
            if (signed.getHeader().getKeyID() == null) {
                throw TokenInvalid.refused();
            }
            var claims = processor.process(signed, null);
            refuseEnded(claims.getStringClaim("sid"));
            return claims;
        } catch (RateLimitReachedException e) {
            // Either the key id is unknown, and asking for it again has to wait, or there are no keys at all
            throw keys.areAtHand() ? TokenInvalid.refused() : new KeysUnavailable();
        } catch (KeySourceException e) {
            throw new KeysUnavailable();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw TokenInvalid.refused();
        }
    }

    private void refuseEnded(String sessionId) {
        if (!ended.areKnown()) {
            throw new KeysUnavailable();
        }
        if (sessionId != null && ended.contains(UUID.fromString(sessionId))) {
            throw TokenInvalid.refused();
        }
    }
}
