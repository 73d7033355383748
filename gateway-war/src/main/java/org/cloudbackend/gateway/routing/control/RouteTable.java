package org.cloudbackend.gateway.routing.control;

import java.util.List;
import java.util.TreeSet;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** All routes, in the order in which they are tried. */
final class RouteTable {

    /** What the services say to each other is never heard outside, whatever the routes file says. */
    private static final PathPattern INTERNAL = new PathPattern("/api/v1/internal", true);

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * The route of a request.
     *
     * @param path as the client sent it, not decoded
     * @throws ProblemException {@code no-route}, also for a path that is not in normal form; {@code method-not-allowed}
     */
    Route find(String method, String path) {
        if (!NormalForm.has(path) || INTERNAL.fits(path)) {
            throw noRoute();
        }
        var fitting = routes.stream().filter(route -> route.fits(path)).toList();
        if (fitting.isEmpty()) {
            throw noRoute();
        }
        return fitting.stream()
                .filter(route -> route.takes(method))
                .findFirst()
                .orElseThrow(() -> methodNotAllowed(fitting));
    }

    private static ProblemException noRoute() {
        return new ProblemException(
                ProblemType.NO_ROUTE, "Check the path: ours begin with /api/v1 and are written in one way only.");
    }

    private static ProblemException methodNotAllowed(List<Route> fitting) {
        var allowed = new TreeSet<String>();
        fitting.forEach(route -> allowed.addAll(route.methods()));
        return new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED, "This path does not take this method; see the Allow header.")
                .header("Allow", String.join(", ", allowed));
    }
}
