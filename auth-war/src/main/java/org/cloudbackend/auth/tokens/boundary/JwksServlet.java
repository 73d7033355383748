package org.cloudbackend.auth.tokens.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cloudbackend.auth.tokens.control.KeySettings;
import org.cloudbackend.auth.tokens.control.SigningKeys;

/** The public keys, for everyone who verifies our tokens (RFC 7517). */
@WebServlet("/.well-known/jwks.json")
public class JwksServlet extends HttpServlet {

    @Inject
    private transient SigningKeys keys;

    @Inject
    private transient KeySettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setHeader("Cache-Control", "public, max-age=" + settings.cacheSeconds());
        response.getOutputStream().print(keys.publicSet());
    }
}
