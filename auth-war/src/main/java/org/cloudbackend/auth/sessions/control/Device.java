package org.cloudbackend.auth.sessions.control;

import org.cloudbackend.kit.digests.Sha256;
import org.cloudbackend.kit.requests.Network;
import org.cloudbackend.kit.requests.Origin;

/** From where someone signs in. */
public record Device(String ip, String userAgent) {

    public static Device of(Origin origin) {
        return new Device(origin.address(), origin.userAgent());
    }

    String network() {
        return Network.of(ip);
    }

    /** The same for all requests that one program sends from one network. */
    byte[] fingerprint() {
        return Sha256.of(network() + "\n" + userAgent);
    }
}
