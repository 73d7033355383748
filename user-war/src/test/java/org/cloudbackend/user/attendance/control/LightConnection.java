package org.cloudbackend.user.attendance.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cloudbackend.testkit.War;

/** Posts with as little work as can be: in a benchmark the client takes its time from the server's cores. */
final class LightConnection {

    private final URI server = URI.create(War.url());
    private Socket socket;
    private InputStream in;

    /** @return the status of the answer */
    int post(String path, String token, String json) {
        try {
            if (socket == null) {
                socket = new Socket(server.getHost(), server.getPort());
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream());
            }
            var request =
                    "POST %s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(path, server.getHost(), server.getPort(), token, json.length(), json);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return readAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readAnswer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var close = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
            close |= lower.startsWith("connection: close");
        }
        in.readNBytes(length);
        if (close) {
            socket.close();
            socket = null;
        }
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
