package org.cloudbackend.kit.identity;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.json.JsonSettings;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The token endpoint of the auth service (RFC 6749, section 4.4). */
@RegisterRestClient(configKey = "auth")
@RegisterProvider(JsonSettings.class)
@Path("/api/v1/auth/token")
public interface TokenEndpoint {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    Token token(@HeaderParam("Authorization") String credentials, @FormParam("grant_type") String grantType);

    /** @param expiresIn seconds */
    record Token(String accessToken, String tokenType, long expiresIn) {}
}
