package org.cloudbackend.auth.tokens.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import org.cloudbackend.auth.tokens.entity.SigningKey;
import org.cloudbackend.auth.vault.control.MasterKey;
import org.cloudbackend.kit.ids.Ids;

/** The RSA keys that sign access tokens, newest first. All replicas read the same keys from the database. */
@Singleton
public class SigningKeys {

    private static final int BITS = 2048;
    private static final long FIRST_KEY_LOCK = 0x6b657973L;

    private final EntityManager entities;
    private final MasterKey masterKey;
    private final Clock clock;

    private volatile List<RSAKey> keys = List.of();

    @Inject
    SigningKeys(EntityManager entities, MasterKey masterKey, Clock clock) {
        this.entities = entities;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Reads the keys, and makes the first one. Of several replicas that start at once, one makes it. */
    public void load() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, FIRST_KEY_LOCK)
                .getSingleResult();
        var stored = entities.createQuery("select k from SigningKey k order by k.createdAt desc", SigningKey.class)
                .getResultList();
        keys = stored.isEmpty()
                ? List.of(generate())
                : stored.stream().map(this::open).toList();
    }

    RSAKey current() {
        return keys.get(0);
    }

    /** The public parts, as a JSON Web Key Set (RFC 7517). */
    public String publicSet() {
        return new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
    }

    private RSAKey generate() {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(Ids.next().toString())
                    .generate();
            var sealed = masterKey.encrypt(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID());
            entities.persist(new SigningKey(key.getKeyID(), sealed, clock.instant()));
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    private RSAKey open(SigningKey stored) {
        try {
            var json = masterKey.decrypt(stored.privateEncrypted(), stored.kid());
            return RSAKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + stored.kid() + " is damaged", e);
        }
    }
}
