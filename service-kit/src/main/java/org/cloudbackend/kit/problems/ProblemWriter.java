package org.cloudbackend.kit.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.kit.requests.RequestId;

/** Answers a problem where no JAX-RS resource is involved: in servlets, filters and error pages. */
public final class ProblemWriter {

    private ProblemWriter() {}

    public static void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problem, request.getRequestURI(), request, response);
    }

    static void write(
            ProblemException problem, String instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var details = ProblemDetails.of(problem, instance, RequestId.of(request));
        var body = JsonSettings.jsonb().toJson(details).getBytes(StandardCharsets.UTF_8);
        response.setStatus(details.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
