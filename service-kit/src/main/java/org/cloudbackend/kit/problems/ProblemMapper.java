package org.cloudbackend.kit.problems;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one place where an exception becomes an answer. What is not expected is logged whole and told in one sentence. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        return answerTo(thrown);
    }

    /**
     * The answer to a request that was refused on another thread. Answer with it and do not throw there: RESTEasy logs
     * every exception of such a thread as unhandled, with its stack.
     */
    public static Response answerTo(Throwable thrown) {
        var answer = answer(failureOf(thrown));
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() == 405) {
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    /** The problem of one piece of a request whose other pieces go on. What is not expected is logged whole. */
    public static ProblemException problemOf(Throwable thrown, String requestId) {
        var failure = failureOf(thrown);
        failure.log(requestId);
        return failure.problem();
    }

    /** The answer as far as it does not depend on the request; {@link ProblemAnswers} adds the rest. */
    static Response.ResponseBuilder answer(Failure failure) {
        var problem = failure.problem();
        var answer = Response.status(problem.type().status())
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(failure);
        problem.headers().forEach(answer::header);
        return answer;
    }

    private static Failure failureOf(Throwable thrown) {
        return firstCause(thrown, ProblemException.class)
                .or(() -> firstCause(thrown, WebApplicationException.class)
                        .map(web -> HttpStatusProblem.of(web.getResponse().getStatus())))
                .map(problem -> new Failure(problem, null))
                .orElseGet(() -> unknown(thrown));
    }

    private static Failure unknown(Throwable thrown) {
        if (isRefusedByJaxRs(thrown)) {
            return new Failure(HttpStatusProblem.of(400), null);
        }
        if (DatabaseDown.isCauseOf(thrown)) {
            LOG.log(Level.WARNING, "The database did not carry out a request: {0}", DatabaseDown.reason(thrown));
            return new Failure(HttpStatusProblem.of(503), null);
        }
        return new Failure(HttpStatusProblem.of(500), thrown);
    }

    /** RESTEasy tells of headers that it cannot read, a malformed Accept among them, by exceptions of its own. */
    private static boolean isRefusedByJaxRs(Throwable thrown) {
        return thrown.getClass().getName().startsWith("org.jboss.resteasy.spi.");
    }

    private static <T extends Throwable> Optional<T> firstCause(Throwable thrown, Class<T> wanted) {
        return Causes.of(thrown).filter(wanted::isInstance).map(wanted::cast).findFirst();
    }
}
