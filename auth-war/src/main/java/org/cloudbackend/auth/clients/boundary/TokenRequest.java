package org.cloudbackend.auth.clients.boundary;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/** The form that asks for a token. */
@Vetoed
public class TokenRequest {

    private static final int MAX_TOKEN_LENGTH = 200;

    /** How a token is asked for. */
    enum Grant {
        CLIENT_CREDENTIALS,
        REFRESH_TOKEN
    }

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    private String authorization;

    @FormParam("grant_type")
    private String grantType;

    @FormParam("client_id")
    private String clientId;

    @FormParam("client_secret")
    private String clientSecret;

    @FormParam("refresh_token")
    private String refreshToken;

    @FormParam("scope")
    private String scope;

    /** @throws ProblemException {@code invalid-request} for another grant, and for a scope, since we have none */
    Grant grant() {
        if (scope != null && !scope.isBlank()) {
            throw invalid("scope", "must be left out: what a token may do follows from the roles");
        }
        return WireName.read(Grant.class, String.valueOf(grantType))
                .orElseThrow(() -> invalid("grant_type", "must be client_credentials or refresh_token"));
    }

    ClientCredentials credentials() {
        return ClientCredentials.from(authorization, clientId, clientSecret);
    }

    String refreshToken() {
        if (refreshToken == null || refreshToken.isBlank() || refreshToken.length() > MAX_TOKEN_LENGTH) {
            throw invalid("refresh_token", "must be the refresh token of the answer before");
        }
        return refreshToken;
    }

    private static ProblemException invalid(String field, String expected) {
        return ProblemException.invalid(List.of(new FieldError(field, expected)));
    }
}
