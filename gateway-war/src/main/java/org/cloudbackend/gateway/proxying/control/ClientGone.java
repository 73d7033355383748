package org.cloudbackend.gateway.proxying.control;

import java.io.IOException;

/** The client can be neither read from nor written to any more: there is no one left to answer. */
public final class ClientGone extends IOException {

    ClientGone(String message) {
        super(message);
    }

    ClientGone(IOException cause) {
        super(cause);
    }
}
