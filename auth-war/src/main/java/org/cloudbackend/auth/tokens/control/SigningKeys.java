package org.cloudbackend.auth.tokens.control;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudbackend.auth.tokens.entity.SigningKey;

/**
 * The keys that this replica signs with and publishes, as it has last read them from the database. A rotation is written
 * there several reloads before it takes effect: by then every replica knows of it, and all change at the same time.
 */
@Singleton
public class SigningKeys {

    private final KeyStore store;
    private final KeySettings settings;
    private final Clock clock;

    private volatile Known known;

    @Inject
    SigningKeys(KeyStore store, KeySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.known = new Known(new KeyCalendar(List.of(), settings), Map.of());
    }

    /** Reads the keys anew. What is already open is not opened again. */
    public void reload() {
        var open = new LinkedHashMap<String, RSAKey>();
        var before = known.open();
        var stored = store.all();
        for (var key : stored) {
            var opened = before.get(key.kid());
            open.put(key.kid(), opened == null ? store.open(key) : opened);
        }
        known = new Known(new KeyCalendar(stored, settings), open);
    }

    /** The key that signs now. */
    RSAKey signing() {
        var keys = known;
        return keys.calendar()
                .signing(clock.instant())
                .map(SigningKey::kid)
                .map(keys.open()::get)
                .orElseThrow(() -> new IllegalStateException("No signing key is known yet"));
    }

    /** The public parts, as a JSON Web Key Set (RFC 7517). */
    public String publicSet() {
        return new JWKSet(List.<JWK>copyOf(known.open().values()))
                .toPublicJWKSet()
                .toString();
    }

    /** @param open the keys with their private parts, by their ids */
    private record Known(KeyCalendar calendar, Map<String, RSAKey> open) {}
}
