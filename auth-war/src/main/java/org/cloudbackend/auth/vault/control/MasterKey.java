package org.cloudbackend.auth.vault.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what must not be readable in a stolen database: AES-256-GCM (NIST SP 800-38D) with a random nonce. The
 * context is authenticated with it, so that a value cannot be moved to another row.
 */
@Singleton
public class MasterKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    @Inject
    MasterKey(@ConfigProperty(name = "master.key") String base64url) {
        key = new SecretKeySpec(decode(base64url), "AES");
    }

    private static byte[] decode(String base64url) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64url);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("MASTER_KEY must be 32 random bytes in base64url", e);
        }
        throw new IllegalArgumentException("MASTER_KEY must be 32 random bytes in base64url");
    }

    public byte[] encrypt(byte[] plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, context);
        var stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return stored;
    }

    public byte[] decrypt(byte[] stored, String context) {
        var nonce = Arrays.copyOf(stored, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(stored, NONCE_BYTES, stored.length), context);
    }

    /** A key of its own for one purpose, which tells nothing of the master key (NIST SP 800-108, HMAC). */
    public SecretKeySpec derive(String purpose) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("MASTER_KEY does not open what is stored: it is not the one it was", e);
        }
    }
}
