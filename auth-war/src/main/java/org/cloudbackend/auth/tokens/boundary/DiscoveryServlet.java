package org.cloudbackend.auth.tokens.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where our endpoints are and what our tokens look like (OpenID Connect Discovery 1.0, section 3; RFC 8414). There
 * are no scopes, no authorization endpoint and no id tokens; two fields speak of them because the standards require them.
 */
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
                .add("token_endpoint_auth_methods_supported", list("client_secret_basic", "client_secret_post", "none"))
                .add("grant_types_supported", list("client_credentials", "refresh_token"))
                .add("response_types_supported", list("token"))
                .add("subject_types_supported", list("public"))
                .add("id_token_signing_alg_values_supported", list("RS256"))
                .add("claims_supported", list("iss", "aud", "sub", "upn", "groups", "sid", "jti", "iat", "exp"))
                .build();
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getOutputStream().print(document.toString());
    }

    private static JsonArrayBuilder list(String... values) {
        return Json.createArrayBuilder(List.of(values));
    }
}
