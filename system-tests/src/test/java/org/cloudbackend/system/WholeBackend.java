package org.cloudbackend.system;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.launcher.Backend;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.RunSettings;
import org.cloudbackend.launcher.console.Progress;
import org.cloudbackend.launcher.servers.Ports;
import org.cloudbackend.launcher.servers.Service;
import org.cloudbackend.testkit.Http;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One running backend for all system tests of a build: started before the first, stopped after the last. */
final class WholeBackend implements BeforeAllCallback {

    static final String ADMIN_EMAIL = "admin@example.org";
    static final String ADMIN_PASSWORD = UUID.randomUUID().toString();

    /** All ports stay below those that the system gives to outgoing connections. */
    private static final Ports PORTS = new Ports(10_000);

    private static Backend backend;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(WholeBackend.class, key -> started());
    }

    private static AutoCloseable started() {
        var settings = new RunSettings(PORTS, EnumSet.allOf(Service.class), ADMIN_EMAIL, Optional.of(ADMIN_PASSWORD));
        backend = new Backend(settings, folders(), new Progress(System.out, Instant.now()));
        try {
            backend.start();
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
        return backend;
    }

    static Backend backend() {
        return backend;
    }

    static Folders folders() {
        var project = Path.of(System.getProperty("project.root"));
        return new Folders(
                project,
                Path.of(System.getProperty("liberty.home")),
                Path.of("target", "local").toAbsolutePath());
    }

    /** Who issues the tokens: the gateway's public address. */
    static String issuer() {
        return PORTS.urlOf(Service.GATEWAY);
    }

    /** A client of the gateway. */
    static Http gateway() {
        return new Http(PORTS.urlOf(Service.GATEWAY));
    }

    static Http service(Service service) {
        return new Http(PORTS.urlOf(service));
    }
}
