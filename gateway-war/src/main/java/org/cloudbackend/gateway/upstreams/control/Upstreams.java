package org.cloudbackend.gateway.upstreams.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.HttpHost;
import org.eclipse.microprofile.config.Config;

/** The services behind the gateway by name; the setting {@code <name>.url} says where each one is. */
@Singleton
public class Upstreams {

    private static final List<String> NAMES = List.of("auth", "user", "sociallog");

    private final Map<String, HttpHost> hosts = new LinkedHashMap<>();

    @Inject
    Upstreams(Config config) {
        NAMES.forEach(name -> {
            var setting = name + ".url";
            hosts.put(name, host(setting, config.getValue(setting, String.class)));
        });
    }

    /** In the order in which people are shown them. */
    public Set<String> names() {
        return hosts.keySet();
    }

    public HttpHost host(String name) {
        return hosts.get(name);
    }

    /** Paths are not rewritten, so an address with a path of its own would be a misunderstanding. */
    static HttpHost host(String setting, String value) {
        var url = URI.create(value);
        var isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!isHttp || url.getHost() == null || !url.getPath().isEmpty() || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    setting + " is " + value + " but must be a URL such as http://localhost:3001, without a path.");
        }
        return HttpHost.create(url);
    }
}
