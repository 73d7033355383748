package org.cloudbackend.kit.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives an error answer without a body its problem: the server's own 401 to a missing or invalid token is one. */
public final class BareErrorFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        var isBareError = response.getStatus() >= 400 && response.getContentType() == null;
        if (isBareError && !response.isCommitted() && !request.isAsyncStarted()) {
            ProblemWriter.write(HttpStatusProblem.of(response.getStatus()), request, response);
        }
    }
}
