package org.cloudbackend.gateway.proxying.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;

/** A service's answer, as the client gets to see it. */
final class ClientAnswer {

    private static final int BUFFER = 8 * 1024;

    private final HttpServletResponse response;

    ClientAnswer(HttpServletResponse response) {
        this.response = response;
    }

    void writeHead(ClassicHttpResponse answer) {
        response.setStatus(answer.getCode());
        var connection = Arrays.stream(answer.getHeaders("Connection"))
                .map(NameValuePair::getValue)
                .toList();
        var passing = PassingFields.down(connection);
        for (var header : answer.getHeaders()) {
            if (passing.include(header.getName())) {
                write(header);
            }
        }
    }

    private void write(Header header) {
        switch (header.getName().toLowerCase(Locale.ROOT)) {
            case "content-type" -> response.setContentType(header.getValue());
            case "content-length", "date" -> response.setHeader(header.getName(), header.getValue());
            default -> response.addHeader(header.getName(), header.getValue());
        }
    }

    /**
     * Hands the body on while it is read. An answer without a length may come bit by bit: what there is of it goes out
     * whenever the service makes a pause. A stream of events begins with its head, even before the first event.
     *
     * @throws ClientGone where the client cannot be written to; any other failure is the service's
     */
    void writeBody(HttpEntity body) throws IOException {
        var upstream = body.getContent();
        var isEndless = body.getContentLength() < 0;
        if (isEndless && isEventStream(body)) {
            flush();
        }
        var buffer = new byte[BUFFER];
        for (var read = upstream.read(buffer); read >= 0; read = upstream.read(buffer)) {
            write(buffer, read, isEndless && isPausing(upstream));
        }
    }

    private static boolean isPausing(InputStream upstream) throws IOException {
        return upstream.available() == 0;
    }

    private static boolean isEventStream(HttpEntity body) {
        return body.getContentType() != null && body.getContentType().startsWith("text/event-stream");
    }

    private void write(byte[] buffer, int length, boolean flush) throws ClientGone {
        try {
            response.getOutputStream().write(buffer, 0, length);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
        if (flush) {
            flush();
        }
    }

    private void flush() throws ClientGone {
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }
}
