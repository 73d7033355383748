package org.cloudbackend.kit.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.cloudbackend.kit.digests.Sha256;

/**
 * Tells requests apart: by method, path, query, and the bytes of the body as they are read. A body must not be kept in
 * memory twice for it, and fields in another order are another body.
 */
@Provider
public class RequestFingerprint implements ReaderInterceptor {

    private static final String BODY = RequestFingerprint.class.getName();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        if (!context.getHeaders().containsKey(IdempotencyKey.HEADER)) {
            return context.proceed();
        }
        var digest = Sha256.start();
        context.setInputStream(new DigestInputStream(context.getInputStream(), digest));
        var body = context.proceed();
        context.setProperty(BODY, HexFormat.of().formatHex(digest.digest()));
        return body;
    }

    /** SHA-256 of all that makes two requests the same. */
    static byte[] of(HttpServletRequest request) {
        return Sha256.of(String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getAttribute(BODY))));
    }
}
