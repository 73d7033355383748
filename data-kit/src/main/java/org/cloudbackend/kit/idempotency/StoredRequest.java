package org.cloudbackend.kit.idempotency;

import java.util.Arrays;

/**
 * A request that came with a key.
 *
 * @param hash its fingerprint
 */
record StoredRequest(byte[] hash, StoredAnswer answer) {

    boolean isSame(byte[] otherHash) {
        return Arrays.equals(hash, otherHash);
    }
}
