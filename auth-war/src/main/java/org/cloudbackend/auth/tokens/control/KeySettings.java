package org.cloudbackend.auth.tokens.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long signing keys sign, and how long they are known before and after it. */
@Singleton
public class KeySettings {

    private static final Duration ALL_REPLICAS_HAVE_IT = Duration.ofSeconds(60);
    private static final int RELOADS_AHEAD = 3;
    private static final long LONGEST_CACHE_SECONDS = 300;

    private final Duration signing;
    private final Duration lead;
    private final Duration reload;
    private final Duration tokenLifetime;

    @Inject
    KeySettings(
            @ConfigProperty(name = "signing.key.days") long days,
            @ConfigProperty(name = "signing.key.lead.seconds") long leadSeconds,
            @ConfigProperty(name = "signing.key.reload.seconds") long reloadSeconds,
            @ConfigProperty(name = "access.token.seconds") long tokenSeconds) {
        this.signing = Duration.ofDays(Setting.atLeast(1, "signing.key.days", days));
        this.lead = Duration.ofSeconds(Setting.atLeast(2, "signing.key.lead.seconds", leadSeconds));
        this.reload = Duration.ofSeconds(Setting.atLeast(1, "signing.key.reload.seconds", reloadSeconds));
        this.tokenLifetime = Duration.ofSeconds(Setting.atLeast(1, "access.token.seconds", tokenSeconds));
    }

    /** The pause between two looks at the keys in the database. */
    public Duration reload() {
        return reload;
    }

    /** How long verifiers may keep the published keys: well below the time for which a key is published before it signs. */
    public long cacheSeconds() {
        return Math.min(LONGEST_CACHE_SECONDS, lead.toSeconds() / 2);
    }

    boolean hasSignedLongEnough(Instant signsFrom, Instant now) {
        return !signsFrom.plus(signing).isAfter(now);
    }

    /** When a key may sign: every replica must know of it by then, and every verifier. */
    Instant earliestUse(Instant createdAt, Instant now) {
        var known = now.plus(reload.multipliedBy(RELOADS_AHEAD));
        var published = createdAt.plus(lead);
        return known.isAfter(published) ? known : published;
    }

    /** Until when a key must be published after another began to sign: until its last token has expired. */
    Instant publishedUntil(Instant successorSignsFrom) {
        return successorSignsFrom.plus(tokenLifetime).plus(ALL_REPLICAS_HAVE_IT);
    }
}
