package org.cloudbackend.gateway.tokens.control;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** What the claims of an access token must say (RFC 9068, section 4), that it was not issued in the future, and whose session. */
final class ClaimRules extends DefaultJWTClaimsVerifier<SecurityContext> {

    private static final Set<String> REQUIRED = Set.of("sub", "upn", "groups", "jti", "iat", "exp");

    private final Clock clock;
    private final Duration leeway;

    ClaimRules(String issuer, String audience, Clock clock, Duration leeway) {
        super(Set.of(audience), new JWTClaimsSet.Builder().issuer(issuer).build(), REQUIRED, Set.of());
        this.clock = clock;
        this.leeway = leeway;
        setMaxClockSkew((int) leeway.toSeconds());
    }

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
        super.verify(claims, context);
        if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(leeway))) {
            throw new BadJWTException("JWT issued in the future");
        }
        if (!namesItsSession(claims)) {
            throw new BadJWTException("JWT of no session");
        }
    }

    /** Whether it does, by the id of one; a service's token needs none. */
    private static boolean namesItsSession(JWTClaimsSet claims) throws BadJWTException {
        try {
            var session = claims.getStringClaim("sid");
            if (session == null) {
                return claims.getStringListClaim("groups").contains("service");
            }
            return UUID.fromString(session).toString().equalsIgnoreCase(session);
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadJWTException("JWT with a claim of another kind", e);
        }
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
