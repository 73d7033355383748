package org.cloudbackend.auth.tokens.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.cloudbackend.auth.tokens.entity.SigningKey;
import org.cloudbackend.auth.vault.control.MasterKey;
import org.cloudbackend.kit.ids.Ids;

/** The signing keys in the database, sealed with the master key. A key's id is never used again. */
class KeyStore {

    private static final int BITS = 2048;
    private static final long LOCK = 0x6b657973L;

    private final EntityManager entities;
    private final MasterKey masterKey;

    @Inject
    KeyStore(EntityManager entities, MasterKey masterKey) {
        this.entities = entities;
        this.masterKey = masterKey;
    }

    /** Of several replicas one changes the keys at a time; the others wait until its transaction ends. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** As {@link #lock}, but without waiting: false where another replica is at it. */
    boolean tryLock() {
        return (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** Newest first. */
    List<SigningKey> all() {
        return entities.createQuery(
                        "select k from SigningKey k order by k.createdAt desc, k.kid desc", SigningKey.class)
                .getResultList();
    }

    SigningKey generate(Instant now) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(Ids.next().toString())
                    .generate();
            var sealed = masterKey.encrypt(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID());
            var stored = new SigningKey(key.getKeyID(), sealed, now);
            entities.persist(stored);
            return stored;
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    void remove(SigningKey key) {
        entities.remove(key);
    }

    RSAKey open(SigningKey stored) {
        try {
            var json = masterKey.decrypt(stored.privateEncrypted(), stored.kid());
            return RSAKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + stored.kid() + " is damaged", e);
        }
    }
}
