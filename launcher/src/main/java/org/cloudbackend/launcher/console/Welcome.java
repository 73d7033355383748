package org.cloudbackend.launcher.console;

import java.io.PrintStream;
import java.nio.file.Path;
import org.cloudbackend.launcher.Backend;
import org.cloudbackend.launcher.servers.Service;

/** What is printed once everything is ready: where it is and how to get in. */
public final class Welcome {

    private Welcome() {}

    public static void print(PrintStream out, Backend backend, Path local, double seconds) {
        var ports = backend.settings().ports();
        out.printf("%nReady after %.0f s.%n%n", seconds);
        out.printf("  API            %s/api/v1%n", ports.urlOf(Service.GATEWAY));
        out.printf(
                "  API (TLS)      https://localhost:%d/api/v1   (trust %s)%n",
                ports.https(), local.resolve("tls/gateway.pem"));
        out.printf("  Administrator  %s%n", backend.administrator());
        out.printf("  Mail           %s   (written there and not sent)%n", local.resolve("mail"));
        out.printf("  Logs           %s%n%n", local.resolve("logs"));
        out.printf("Ctrl-C stops everything; the data stay for the next start.%n%n");
        out.flush();
    }
}
