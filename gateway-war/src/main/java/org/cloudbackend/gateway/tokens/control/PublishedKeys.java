package org.cloudbackend.gateway.tokens.control;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.IOUtils;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.time.Clock;

/**
 * The keys that the auth service publishes. They are kept for a while and fetched again before that is over; a token
 * with an unknown key id makes us ask again, but not more often than {@code jwks.refetch.seconds} allows. When the auth
 * service cannot be reached, the keys we have serve on for {@code jwks.outage.seconds}: tokens live no longer than that.
 */
@Singleton
public class PublishedKeys {

    private static final JWKSelector ANY =
            new JWKSelector(new JWKMatcher.Builder().keyType(KeyType.RSA).build());

    private final JWKSetSource<SecurityContext> published;
    private final JWKSource<SecurityContext> kept;
    private final Clock clock;
    private volatile boolean fetched;

    @Inject
    PublishedKeys(KeySettings settings, Clock clock) {
        this.clock = clock;
        var http = new DefaultResourceRetriever(
                settings.connectMillis(), settings.readMillis(), JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT);
        this.published = new URLBasedJWKSetSource<>(settings.url(), http);
        this.kept = JWKSourceBuilder.create(published)
                .cache(settings.cacheMillis(), settings.connectMillis() + (long) settings.readMillis())
                .rateLimited(settings.refetchMillis())
                .outageTolerant(settings.outageMillis())
                .build();
    }

    JWKSource<SecurityContext> source() {
        return kept;
    }

    /**
     * Fetches the keys for the first time. Whether they can be had is asked past the limit on fetches, which would
     * otherwise hold up the start for as long as it is used up.
     */
    boolean fetch() {
        try {
            published.getJWKSet(
                    JWKSetCacheRefreshEvaluator.noRefresh(), clock.instant().toEpochMilli(), null);
        } catch (KeySourceException e) {
            return false;
        }
        fetched = areAtHand();
        return fetched;
    }

    /** Whether the keys were had at least once, so that tokens can be verified. */
    public boolean wereFetched() {
        return fetched;
    }

    boolean areAtHand() {
        try {
            return !kept.get(ANY, null).isEmpty();
        } catch (KeySourceException e) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        if (kept instanceof Closeable closeable) {
            IOUtils.closeSilently(closeable);
        }
    }
}
