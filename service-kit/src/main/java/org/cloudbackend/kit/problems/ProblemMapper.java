package org.cloudbackend.kit.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.kit.requests.RequestId;

/** The one place where an exception becomes an answer. What is not expected is logged whole and told in one sentence. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        var answer = answer(problemOf(thrown), request);
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() == 405) {
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    static Response.ResponseBuilder answer(ProblemException problem, HttpServletRequest request) {
        var answer = Response.status(problem.type().status())
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemDetails.of(problem, request.getRequestURI(), RequestId.of(request)));
        problem.headers().forEach(answer::header);
        return answer;
    }

    private ProblemException problemOf(Throwable thrown) {
        return firstCause(thrown, ProblemException.class)
                .or(() -> firstCause(thrown, WebApplicationException.class)
                        .map(web -> HttpStatusProblem.of(web.getResponse().getStatus())))
                .orElseGet(() -> unexpected(thrown));
    }

    private ProblemException unexpected(Throwable thrown) {
        if (isRefusedByJaxRs(thrown)) {
            return HttpStatusProblem.of(400);
        }
        if (DatabaseDown.isCauseOf(thrown)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", DatabaseDown.reason(thrown));
            return HttpStatusProblem.of(503);
        }
        LOG.log(Level.SEVERE, thrown, () -> "Request " + RequestId.of(request) + " failed");
        return HttpStatusProblem.of(500);
    }

    /** RESTEasy tells of headers that it cannot read, a malformed Accept among them, by exceptions of its own. */
    private static boolean isRefusedByJaxRs(Throwable thrown) {
        return thrown.getClass().getName().startsWith("org.jboss.resteasy.spi.");
    }

    private static <T extends Throwable> Optional<T> firstCause(Throwable thrown, Class<T> wanted) {
        return Causes.of(thrown).filter(wanted::isInstance).map(wanted::cast).findFirst();
    }
}
