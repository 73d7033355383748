package org.cloudbackend.kit.requests;

/**
 * Where a request came from, for work that goes on after its thread has left it.
 *
 * @param subject the account id or client name that sent it; null for an anonymous caller
 * @param address the client's IP address, or "unknown"
 * @param userAgent up to 300 characters, empty where it was not told
 */
public record Origin(String subject, String address, String userAgent, String requestId) {

    /** The same request, once it is known who sent it. */
    public Origin by(String someone) {
        return new Origin(someone, address, userAgent, requestId);
    }
}
