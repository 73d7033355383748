package org.cloudbackend.gateway.proxying.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.gateway.proxying.control.ClientGone;
import org.cloudbackend.gateway.proxying.control.Forwarding;
import org.cloudbackend.gateway.routing.control.Routes;
import org.cloudbackend.gateway.tokens.control.AccessTokens;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.kit.problems.ProblemWriter;

/** Takes every request that no other part of the gateway answers: finds its route, verifies its token, forwards it. */
@WebServlet(urlPatterns = "/*", asyncSupported = true, loadOnStartup = 1)
public class GatewayServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(GatewayServlet.class.getName());

    private static final ProblemException BROKEN_BODY = new ProblemException(
            ProblemType.INVALID_REQUEST, "The body ended early or its chunks are malformed; send it again, whole.");

    @Inject
    private transient Routes routes;

    @Inject
    private transient AccessTokens tokens;

    @Inject
    private transient Forwarding forwarding;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var route = routes.find(request.getMethod(), request.getRequestURI());
            if (route.needsToken()) {
                tokens.verified(Collections.list(request.getHeaders("Authorization")));
            }
            forwarding.forward(route, request, response);
        } catch (ProblemException e) {
            ProblemWriter.write(e, request, response);
        } catch (ClientGone e) {
            LOG.log(Level.FINE, "The client went away, or sent a body that is none", e);
            if (!response.isCommitted()) {
                response.setHeader("Connection", "close");
                ProblemWriter.write(BROKEN_BODY, request, response);
            }
        }
    }
}
