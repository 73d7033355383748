package org.cloudbackend.gateway.proxying.control;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The body of a request, handed on while it is read. */
final class ClientBody extends AbstractHttpEntity {

    private static final int UNKNOWN = -1;
    private static final int BUFFER = 8 * 1024;

    private final HttpServletRequest request;
    private final long length;
    private final long limit;

    private ClientBody(HttpServletRequest request, long length, long limit) {
        super((String) null, null, length == UNKNOWN);
        this.request = request;
        this.length = length;
        this.limit = limit;
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * @param limit bytes
     * @throws ProblemException {@code body-too-large} where the request says so itself; otherwise while reading
     */
    static ClientBody of(HttpServletRequest request, long limit) {
        var length = request.getHeader("Transfer-Encoding") == null ? request.getContentLengthLong() : UNKNOWN;
        if (length > limit) {
            throw tooLarge(limit);
        }
        return new ClientBody(request, length, limit);
    }

    private static ProblemException tooLarge(long limit) {
        // What follows of the body would be read as the next request: the connection has to end here
        return new ProblemException(
                        ProblemType.BODY_TOO_LARGE,
                        "A body may have at most " + limit + " bytes here; send less at once.")
                .header("Connection", "close");
    }

    @Override
    public void writeTo(OutputStream upstream) throws IOException {
        var client = request.getInputStream();
        var buffer = new byte[BUFFER];
        var sent = 0L;
        for (var read = read(client, buffer); read >= 0; read = read(client, buffer)) {
            sent += read;
            if (sent > limit) {
                throw tooLarge(limit);
            }
            upstream.write(buffer, 0, read);
        }
        if (sent < length) {
            throw new ClientGone("The body ended before its length was reached");
        }
    }

    private static int read(InputStream client, byte[] buffer) throws ClientGone {
        try {
            return client.read(buffer);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    /** Not offered: a body is written, once. */
    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // The request's stream is the container's to close
    }
}
