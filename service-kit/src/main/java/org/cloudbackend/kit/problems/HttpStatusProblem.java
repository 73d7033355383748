package org.cloudbackend.kit.problems;

/** The problem behind a bare HTTP status, as the container or JAX-RS reports it. */
final class HttpStatusProblem {

    private HttpStatusProblem() {}

    static ProblemException of(int status) {
        return switch (status) {
            case 401 ->
                new ProblemException(
                                ProblemType.TOKEN_INVALID,
                                "Send a valid access token as 'Authorization: Bearer …'; POST /api/v1/auth/login gives one.")
                        .header("WWW-Authenticate", "Bearer");
            case 403 ->
                new ProblemException(ProblemType.FORBIDDEN, "Your roles do not allow this; ask an administrator.");
            case 404 -> new ProblemException(ProblemType.NOT_FOUND, "Nothing was found at this path; check the id.");
            case 405 ->
                new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED, "This path does not take this method; see the Allow header.");
            case 406 ->
                new ProblemException(ProblemType.NOT_ACCEPTABLE, "Ask for application/json in the Accept header.");
            case 413 -> new ProblemException(ProblemType.BODY_TOO_LARGE, "Send a smaller body.");
            case 415 ->
                new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body with the Content-Type that the call takes, mostly application/json.");
            case 503 ->
                new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "Try again in a few seconds.")
                        .header("Retry-After", "5");
            default ->
                status >= 500
                        ? new ProblemException(
                                ProblemType.INTERNAL_ERROR,
                                "The request was not carried out. Report the request id if it happens again.")
                        : new ProblemException(ProblemType.INVALID_REQUEST, "The request could not be understood.");
        };
    }
}
