package org.cloudbackend.gateway.proxying.control;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** What to tell the client when a service gave no answer that could be passed on. */
final class UpstreamProblem {

    private UpstreamProblem() {}

    static ProblemException of(IOException failure) {
        if (isUnreachable(failure)) {
            return new ProblemException(
                            ProblemType.UPSTREAM_UNAVAILABLE,
                            "The request was not carried out; try again in a few seconds.")
                    .header("Retry-After", "5");
        }
        if (failure instanceof SocketTimeoutException) {
            return new ProblemException(
                    ProblemType.UPSTREAM_TIMEOUT,
                    "Whether the request was carried out is not known; check before you send it again.");
        }
        return new ProblemException(
                ProblemType.UPSTREAM_FAILED,
                "Whether the request was carried out is not known; check before you send it again.");
    }

    /** Nothing was sent yet: neither was a connection made, nor was one of the pool free. */
    private static boolean isUnreachable(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionRequestTimeoutException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
    }
}
