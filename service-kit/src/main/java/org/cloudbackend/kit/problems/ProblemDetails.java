package org.cloudbackend.kit.problems;

import jakarta.json.bind.annotation.JsonbNillable;
import java.net.URI;
import java.util.List;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param instance the path that was asked for
 * @param requestId the id to quote when asking for help; the same as in the {@code X-Request-Id} header
 * @param errors the invalid fields, absent where there are none
 */
@JsonbNillable(false)
public record ProblemDetails(
        URI type, String title, int status, String detail, String instance, String requestId, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDetails of(ProblemException problem, String instance, String requestId) {
        var type = problem.type();
        return new ProblemDetails(
                type.uri(),
                type.title(),
                type.status(),
                problem.getMessage(),
                instance,
                requestId,
                problem.errors().isEmpty() ? null : problem.errors());
    }
}
