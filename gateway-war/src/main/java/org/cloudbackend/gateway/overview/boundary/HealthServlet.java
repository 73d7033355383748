package org.cloudbackend.gateway.overview.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.gateway.overview.control.Overview;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.kit.problems.ProblemWriter;

/** Tells anyone which services work: 200 whenever the gateway itself answers. */
@WebServlet("/api/v1/health")
public class HealthServlet extends HttpServlet {

    @Inject
    private transient Overview overview;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            var problem = new ProblemException(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "This path does not take this method; see the Allow header.")
                    .header("Allow", "GET, HEAD");
            ProblemWriter.write(problem, request, response);
            return;
        }
        var body = JsonSettings.jsonb().toJson(overview.now()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
