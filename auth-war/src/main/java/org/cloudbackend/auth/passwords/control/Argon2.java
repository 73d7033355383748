package org.cloudbackend.auth.passwords.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with hashes of 256 and salts of 128 bits.
 *
 * @param memoryKib memory of one hash
 * @param iterations passes over the memory
 * @param parallelism lanes
 */
record Argon2(int memoryKib, int iterations, int parallelism) {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HashMemory MEMORY = new HashMemory();

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PhcString(this, salt, compute(password, salt)).toString();
    }

    /** Compares in constant time, with the parameters that the stored hash was made with. */
    static boolean matches(String password, String stored) {
        var phc = PhcString.parse(stored);
        return MessageDigest.isEqual(phc.parameters().compute(password, phc.salt()), phc.hash());
    }

    boolean isWeakerThan(Argon2 other) {
        return memoryKib < other.memoryKib || iterations < other.iterations || parallelism < other.parallelism;
    }

    private byte[] compute(String password, byte[] salt) {
        var blocks = Argon2BytesGenerator.getBlockCount(memoryKib, parallelism);
        return MEMORY.lend(blocks, memory -> compute(password, salt, memory));
    }

    private byte[] compute(String password, byte[] salt, BlockPool memory) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .withBlockPool(memory)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
