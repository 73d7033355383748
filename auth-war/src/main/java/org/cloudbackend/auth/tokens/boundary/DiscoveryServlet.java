package org.cloudbackend.auth.tokens.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where our endpoints are and what our tokens look like (OpenID Connect Discovery 1.0, section 3). */
@WebServlet("/.well-known/openid-configuration")
public class DiscoveryServlet extends HttpServlet {

    @Inject
    @ConfigProperty(name = "token.issuer")
    private String issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var document = Json.createObjectBuilder()
                .add("issuer", issuer)
                .add("jwks_uri", issuer + "/.well-known/jwks.json")
                .add("token_endpoint", issuer + "/api/v1/auth/token")
                .add("response_types_supported", Json.createArrayBuilder().add("token"))
                .add("grant_types_supported", Json.createArrayBuilder().add("client_credentials"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .add(
                        "token_endpoint_auth_methods_supported",
                        Json.createArrayBuilder().add("client_secret_basic").add("client_secret_post"))
                .build();
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getOutputStream().print(document.toString());
    }
}
