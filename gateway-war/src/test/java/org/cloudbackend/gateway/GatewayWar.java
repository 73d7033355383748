package org.cloudbackend.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudbackend.testkit.War;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The gateway with settings that a test chooses; they count more than those of the server's environment. */
final class GatewayWar {

    private GatewayWar() {}

    static WebArchive with(Map<String, Object> settings) {
        var lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "config_ordinal=500\n", "\n"));
        var jar = ShrinkWrap.create(JavaArchive.class, "test-settings.jar")
                .addAsManifestResource(new StringAsset(lines), "microprofile-config.properties");
        return War.built().addAsLibrary(jar);
    }

    /** An address where nothing listens. */
    static String nowhere() {
        return "http://localhost:" + freePort();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
