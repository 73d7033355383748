package org.cloudbackend.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * What a service needs of the auth service, for tests of that service alone: an issuer of real tokens with a key of its
 * own, who also tells which sessions have ended.
 */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private volatile boolean away;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static TestIssuer start() {
        try {
            var key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(server, key);
            var jwks = new JWKSet(key).toPublicJWKSet().toString();
            server.createContext("/.well-known/jwks.json", exchange -> answer(exchange, 200, jwks));
            server.createContext("/api/v1/auth/token", exchange -> answer(exchange, 200, issuer.serviceToken()));
            server.createContext("/api/v1/internal/sessions/ended", issuer::endedSessions);
            server.setExecutor(Executors.newCachedThreadPool(TestIssuer::daemon));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The server behind {@link #url()}, for a test that needs more of it than the keys. */
    public HttpServer server() {
        return server;
    }

    /** The key that signs, with its private part: for forging. */
    public RSAKey key() {
        return key;
    }

    /** Lists a session as ended from now on. */
    public void end(UUID sessionId) {
        ended.put(sessionId, Instant.now());
    }

    /** Whether to answer as if the auth service could not be reached, except for the keys. */
    public void away(boolean gone) {
        away = gone;
    }

    private void endedSessions(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ")) {
            answer(exchange, 401, "{}");
            return;
        }
        if (away) {
            answer(exchange, 503, "{}");
            return;
        }
        var items = Json.createArrayBuilder();
        ended.forEach((id, at) -> items.add(
                Json.createObjectBuilder().add("session_id", id.toString()).add("ended_at", at.toString())));
        var list = Json.createObjectBuilder()
                .add("items", items)
                .add("as_of", Instant.now().toString())
                .add("keep_seconds", 660)
                .add("more", false)
                .build();
        answer(exchange, 200, list.toString());
    }

    private String serviceToken() {
        return Json.createObjectBuilder()
                .add("access_token", token("a-service", "service"))
                .add("token_type", "Bearer")
                .add("expires_in", 300)
                .build()
                .toString();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** A token as the auth service would issue it, good for five minutes. */
    public String token(String subject, String... roles) {
        return token(subject, claims -> claims, roles);
    }

    /** A token of this session. */
    public String tokenOf(UUID sessionId, String subject, String... roles) {
        return token(subject, claims -> claims.claim("sid", sessionId.toString()), roles);
    }

    /** A token that differs from a good one in what the test changes. */
    public String token(String subject, UnaryOperator<JWTClaimsSet.Builder> change, String... roles) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("cloud-backend")
                .subject(subject)
                .claim("upn", subject + "@example.org")
                .claim("groups", List.of(roles))
                .claim("sid", UUID.randomUUID().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        return sign(change.apply(claims).build(), key);
    }

    /** Signs with another key than the published one. */
    public static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "issuer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
