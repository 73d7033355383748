package org.cloudbackend.launcher.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.cloudbackend.launcher.StartRefused;
import org.cloudbackend.launcher.console.Progress;

/** Follows servers from their start until each says that it is ready. */
public final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    /** The line that the data kit logs after the migrations. */
    private static final String MIGRATED = " is at version ";

    /** Liberty's message that the application has failed; the server itself goes on. */
    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Progress progress;

    public Readiness(Progress progress) {
        this.progress = progress;
    }

    /** Returns when the server is ready; refuses when it has ended or takes longer than 180 s. */
    public void await(LibertyProcess server, int port) {
        var name = server.service().serviceName();
        var deadline = Instant.now().plus(LIMIT);
        var migrating = server.service() != Service.GATEWAY;
        progress.step(name, "starting");
        while (!isReady(port)) {
            if (!server.isAlive()) {
                throw new StartRefused("The server " + name + " has ended; " + server.log() + " says why.");
            }
            if (logSays(server, APPLICATION_FAILED)) {
                throw new StartRefused("The service " + name + " could not start; " + server.log() + " says why.");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartRefused("The server " + name + " is not ready after " + LIMIT.toSeconds() + " s; "
                        + server.log() + " says why.");
            }
            if (migrating && logSays(server, MIGRATED)) {
                migrating = false;
                progress.step(name, "database migrated");
            }
            pause();
        }
        progress.step(name, "ready");
    }

    private boolean isReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static boolean logSays(LibertyProcess server, String words) {
        try (var lines = Files.lines(server.log(), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(words));
        } catch (IOException e) {
            return false; // not written yet
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static StartRefused interrupted() {
        Thread.currentThread().interrupt();
        return new StartRefused("The start was interrupted.");
    }
}
