package org.cloudbackend.gateway.proxying.control;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.RequestId;

/** A client's request, as a service gets to see it. */
final class UpstreamRequest {

    private static final URI TO_BE_SET = URI.create("/");

    private UpstreamRequest() {}

    /**
     * @param bodyLimit bytes
     * @throws ProblemException {@code body-too-large} where the request says so itself
     */
    static HttpUriRequestBase of(HttpServletRequest client, long bodyLimit) {
        var request = new HttpUriRequestBase(client.getMethod(), TO_BE_SET);
        request.setPath(target(client));
        copyHeaders(client, request);
        request.setHeader(RequestId.HEADER, RequestId.of(client));
        request.setHeader("X-Forwarded-For", client.getRemoteAddr());
        request.setHeader("X-Forwarded-Proto", client.getScheme());
        request.setHeader(
                "X-Forwarded-Host",
                Optional.ofNullable(client.getHeader("Host")).orElseGet(client::getServerName));
        if (ClientBody.isIn(client)) {
            request.setEntity(ClientBody.of(client, bodyLimit));
        }
        return request;
    }

    /** Path and query, not decoded: what the client wrote is what the service reads. */
    private static String target(HttpServletRequest client) {
        var query = client.getQueryString();
        return query == null ? client.getRequestURI() : client.getRequestURI() + '?' + query;
    }

    private static void copyHeaders(HttpServletRequest client, HttpUriRequestBase request) {
        var passing = PassingFields.up(Collections.list(client.getHeaders("Connection")));
        for (var name : Collections.list(client.getHeaderNames())) {
            if (passing.include(name)) {
                Collections.list(client.getHeaders(name)).forEach(value -> request.addHeader(name, value));
            }
        }
    }
}
