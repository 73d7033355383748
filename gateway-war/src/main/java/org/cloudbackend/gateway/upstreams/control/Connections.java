package org.cloudbackend.gateway.upstreams.control;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The pooled connections to the services. What goes over them is the client's business: nothing is followed, retried,
 * decompressed, remembered or added here.
 */
@Singleton
public class Connections {

    /** Liberty closes a connection after 30 s without a request: ours must be given up before that. */
    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(25);

    private static final TimeValue UNCHECKED_FOR = TimeValue.ofSeconds(2);

    private final ConnectionSettings settings;
    private final Upstreams upstreams;
    private CloseableHttpClient client;

    @Inject
    Connections(ConnectionSettings settings, Upstreams upstreams) {
        this.settings = settings;
        this.upstreams = upstreams;
    }

    /** To be called once, before the first request. */
    public void open() {
        client = HttpClients.custom()
                .setConnectionManager(pool())
                .setDefaultRequestConfig(patience(settings.responseMillis()))
                .setKeepAliveStrategy((answer, context) -> KEEP_ALIVE)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    /**
     * Sends a request and returns as soon as the answer's head is there; the caller closes the answer. Closing reads an
     * unread body to its end, so that the connection can be used again: who does not want that cancels the request.
     */
    public ClassicHttpResponse send(String upstream, HttpUriRequestBase request) throws IOException {
        return client.executeOpen(upstreams.host(upstream), request, null);
    }

    /** @param millis of silence before and between the bytes of an answer */
    public RequestConfig patience(int millis) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(settings.connectMillis()))
                .setResponseTimeout(Timeout.ofMilliseconds(millis))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private PoolingHttpClientConnectionManager pool() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.max())
                .setMaxConnPerRoute(settings.maxPerService())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofMilliseconds(settings.connectMillis()))
                        .setValidateAfterInactivity(UNCHECKED_FOR)
                        .build())
                .build();
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close(CloseMode.GRACEFUL);
        }
    }
}
