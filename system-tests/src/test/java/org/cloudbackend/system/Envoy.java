package org.cloudbackend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cloudbackend.testkit.Http;

/** A real Envoy whose JWT filter is told our gateway's address, and nothing else of us. */
final class Envoy implements AutoCloseable {

    private final Process process;
    private final int port;

    private Envoy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, where this machine has it. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "envoy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Envoy start(Path program, URI gateway) throws IOException {
        var port = freePort();
        var configuration = Files.createDirectories(Path.of("target/envoy")).resolve("envoy.yaml");
        Files.writeString(
                configuration,
                template()
                        .replace("GATEWAY_HOST", gateway.getHost())
                        .replace("GATEWAY_PORT", String.valueOf(gateway.getPort()))
                        .replace("PORT", String.valueOf(port)));
        var process = new ProcessBuilder(
                        program.toString(),
                        "--config-path",
                        configuration.toString(),
                        "--use-dynamic-base-id",
                        "--concurrency",
                        "1",
                        "--log-level",
                        "warning")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/envoy/envoy.log").toFile())
                .start();
        return new Envoy(process, port);
    }

    Http http() {
        return new Http("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String template() {
        try (var stream = Envoy.class.getResourceAsStream("/envoy.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
