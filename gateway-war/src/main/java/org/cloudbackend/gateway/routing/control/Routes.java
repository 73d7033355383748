package org.cloudbackend.gateway.routing.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.gateway.upstreams.control.Upstreams;
import org.cloudbackend.kit.problems.ProblemException;

/** The routes that the gateway was built with. */
@Singleton
public class Routes {

    private static final String FILE = "routes.conf";

    private final Upstreams upstreams;
    private RouteTable table;

    @Inject
    Routes(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** To be called once, before the first request. */
    public void load() {
        try (var file = Routes.class.getResourceAsStream("/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing in the WAR.");
            }
            var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines();
            table = new RoutesFile(FILE, upstreams.names()).read(lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * The route of a request.
     *
     * @param path as the client sent it, not decoded
     * @throws ProblemException {@code no-route}, also for a path that is not in normal form; {@code method-not-allowed}
     */
    public Route find(String method, String path) {
        return table.find(method, path);
    }
}
