package org.cloudbackend.kit.problems;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.cloudbackend.kit.requests.RequestId;

/**
 * Tells a problem which request it belongs to. That is done here and not by the mapper: where an answer is made on
 * another thread, the servlet request injected there is the one that this thread served before.
 */
@Provider
public class ProblemAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Failure failure) {
            var requestId = String.valueOf(request.getProperty(RequestId.HEADER));
            var path = request.getUriInfo().getRequestUri().getRawPath();
            failure.log(requestId);
            response.setEntity(ProblemDetails.of(failure.problem(), path, requestId));
        }
    }
}
