package org.cloudbackend.auth.attempts.control;

import java.util.HexFormat;
import java.util.UUID;
import org.cloudbackend.kit.digests.Sha256;

/** What failures are counted by. */
record Counter(Kind kind, byte[] key) {

    enum Kind {
        ACCOUNT,
        DEVICE,
        NETWORK,
        /** All known devices of a network together. */
        CROWD
    }

    static Counter ofAccount(String account) {
        return of(Kind.ACCOUNT, account);
    }

    static Counter ofDevice(UUID accountId, String network, String userAgent) {
        return of(Kind.DEVICE, accountId + "\n" + network + "\n" + userAgent);
    }

    static Counter ofNetwork(String network) {
        return of(Kind.NETWORK, network);
    }

    static Counter ofCrowd(String network) {
        return of(Kind.CROWD, network);
    }

    String hexKey() {
        return HexFormat.of().formatHex(key);
    }

    /** Whether many people may stand behind it. */
    boolean isShared() {
        return kind == Kind.NETWORK || kind == Kind.CROWD;
    }

    private static Counter of(Kind kind, String subject) {
        return new Counter(kind, Sha256.of(kind + "\n" + subject));
    }
}
