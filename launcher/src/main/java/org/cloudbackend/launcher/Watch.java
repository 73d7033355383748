package org.cloudbackend.launcher;

import java.util.concurrent.CompletableFuture;
import org.cloudbackend.launcher.servers.LibertyProcess;

/** Waits while the backend runs. */
final class Watch {

    private Watch() {}

    /** Returns never by itself: it ends with the JVM, or refuses when one of the servers has ended. */
    static void until(Backend backend) {
        var ends = backend.servers().processes().stream()
                .map(server -> server.handle().onExit().thenApply(handle -> server))
                .toArray(CompletableFuture[]::new);
        if (ends.length == 0) {
            new CompletableFuture<Void>().join();
        }
        var ended = (LibertyProcess) CompletableFuture.anyOf(ends).join();
        if (backend.isClosing()) {
            new CompletableFuture<Void>().join();
        }
        throw new StartRefused("The server " + ended.service().serviceName() + " has ended on its own; " + ended.log()
                + " says why. Everything else is stopped too.");
    }
}
