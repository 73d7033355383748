package org.cloudbackend.gateway.proxying.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.cloudbackend.gateway.routing.control.Route;
import org.cloudbackend.gateway.upstreams.control.Connections;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.RequestId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries a request to its service and the answer back, piece by piece: neither is ever held as a whole. */
@Singleton
public class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class.getName());
    private static final int FIRST_ERROR = 400;

    private final Connections connections;
    private final long bodyLimit;

    @Inject
    Forwarding(Connections connections, @ConfigProperty(name = "gateway.body.max.bytes") long bodyLimit) {
        this.connections = connections;
        this.bodyLimit = Setting.atLeast(1, "gateway.body.max.bytes", bodyLimit);
    }

    /**
     * @throws ProblemException {@code body-too-large}; {@code upstream-unavailable}, {@code upstream-timeout} or
     *     {@code upstream-failed} while nothing of the answer has been sent
     * @throws ClientGone where the client stopped sending or listening
     */
    public void forward(Route route, HttpServletRequest client, HttpServletResponse response) throws IOException {
        var request = UpstreamRequest.of(client, route.bodyLimit().orElse(bodyLimit));
        try {
            relay(connections.send(route.upstream(), request), request, response);
        } catch (ClientGone e) {
            throw e;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} gave no full answer to request {1}: {2}", new Object[] {
                route.upstream(), RequestId.of(client), e
            });
            if (response.isCommitted()) {
                // Too late to say so: the connection ends before the length that was announced
                return;
            }
            response.reset();
            response.setHeader(RequestId.HEADER, RequestId.of(client));
            throw UpstreamProblem.of(e);
        }
    }

    private static void relay(ClassicHttpResponse answer, HttpUriRequestBase request, HttpServletResponse response)
            throws IOException {
        try (answer) {
            write(answer, request, response);
        }
    }

    private static void write(ClassicHttpResponse answer, HttpUriRequestBase request, HttpServletResponse response)
            throws IOException {
        try {
            var client = new ClientAnswer(response);
            client.writeHead(answer);
            if (answer.getEntity() != null) {
                client.writeBody(answer.getEntity());
            }
            if (answer.getCode() >= FIRST_ERROR) {
                // Sent for good: an error without a type would be taken for one of the container's and be replaced
                response.flushBuffer();
            }
        } catch (IOException | RuntimeException e) {
            // Cut off before it is closed, which would read the rest of the answer
            request.cancel();
            throw e;
        }
    }
}
