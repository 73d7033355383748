package org.cloudbackend.kit.sessions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.json.JsonSettings;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The list of ended sessions, as the auth service gives it to the other services. */
@RegisterRestClient(configKey = "auth")
@RegisterProvider(JsonSettings.class)
@Path("/api/v1/internal/sessions/ended")
@Produces(MediaType.APPLICATION_JSON)
public interface EndedSessionsEndpoint {

    /**
     * @param bearer {@code Bearer} and a token with the role {@code service}
     * @param since only sessions that ended at this time or later; null for all
     * @param after with {@code since}: goes on after this session of that time; null for the first page
     */
    @GET
    EndedSessionPage ended(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("since") String since,
            @QueryParam("after") String after);
}
