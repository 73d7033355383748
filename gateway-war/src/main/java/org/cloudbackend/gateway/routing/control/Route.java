package org.cloudbackend.gateway.routing.control;

import java.util.OptionalLong;
import java.util.Set;

/** One line of the routes file. */
public final class Route {

    private final PathPattern path;
    private final Set<String> methods;
    private final String upstream;
    private final Access access;
    private final OptionalLong bodyLimit;

    Route(PathPattern path, Set<String> methods, String upstream, Access access, OptionalLong bodyLimit) {
        this.path = path;
        this.methods = Set.copyOf(methods);
        this.upstream = upstream;
        this.access = access;
        this.bodyLimit = bodyLimit;
    }

    boolean fits(String asked) {
        return path.fits(asked);
    }

    boolean takes(String method) {
        return methods.contains(method);
    }

    Set<String> methods() {
        return methods;
    }

    /** Whether no request can reach the other route, because this one stands before it. */
    boolean hides(Route other) {
        var fitsAll = path.equals(other.path) || path.withAllBelow() && path.fits(other.path.path());
        return fitsAll && methods.containsAll(other.methods);
    }

    /** The name of the service that answers. */
    public String upstream() {
        return upstream;
    }

    public boolean needsToken() {
        return access == Access.TOKEN;
    }

    /** The largest request body in bytes, where the route has a limit of its own. */
    public OptionalLong bodyLimit() {
        return bodyLimit;
    }
}
