package org.cloudbackend.auth.passwords.control;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory that hashes work in, used again by the next one. Thrown away each time it would be tens of megabytes that
 * are alive in the middle of each hash, and the garbage collector would copy them more than Argon2 computes. Hashes at
 * the same time do not share any: each finds its blocks side by side.
 */
final class HashMemory {

    private final ConcurrentLinkedDeque<BlockPool> idle = new ConcurrentLinkedDeque<>();

    /** @param blocks of 1 KiB, as many as the hash needs */
    <T> T lend(int blocks, Function<BlockPool, T> hash) {
        var known = idle.poll();
        var pool = known == null ? new FixedBlockPool(blocks) : known;
        try {
            return hash.apply(pool);
        } finally {
            idle.push(pool);
        }
    }
}
