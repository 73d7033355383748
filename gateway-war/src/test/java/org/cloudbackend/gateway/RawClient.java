package org.cloudbackend.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no decent HTTP client would. */
final class RawClient {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawClient() {}

    /** The first line of the answer to a GET of this request target, written as it stands. */
    static String statusOf(String target) {
        return answerTo("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** All that comes back until the server closes the connection. */
    static String answerTo(String request) {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of the answer, without waiting for more. */
    static String headOfAnswerTo(String request) {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().readNBytes(1)[0]);
            }
            return head.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Socket open() throws IOException {
        var socket = new Socket("localhost", Integer.getInteger("war.http.port"));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
