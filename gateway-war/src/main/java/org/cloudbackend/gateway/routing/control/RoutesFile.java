package org.cloudbackend.gateway.routing.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the routes file; the file itself says what its columns mean. */
final class RoutesFile {

    private static final Set<String> ANY = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,9})(KiB|MiB)?");

    private final String name;
    private final Set<String> upstreams;

    /** @param upstreams the names of the services that a route may lead to */
    RoutesFile(String name, Set<String> upstreams) {
        this.name = name;
        this.upstreams = new TreeSet<>(upstreams);
    }

    /** @throws IllegalStateException that names the line and what is wrong with it */
    RouteTable read(List<String> lines) {
        var routes = new ArrayList<Route>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(line, i + 1, routes);
            }
        }
        if (routes.isEmpty()) {
            throw new IllegalStateException(name + " has no routes.");
        }
        return new RouteTable(routes);
    }

    private void add(String line, int number, List<Route> routes) {
        try {
            var route = route(line.split("\\s+"));
            if (routes.stream().anyMatch(before -> before.hides(route))) {
                throw new IllegalArgumentException("a line before it takes all of its requests");
            }
            routes.add(route);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s, line %d: %s.".formatted(name, number, e.getMessage()), e);
        }
    }

    private Route route(String... columns) {
        if (columns.length < 4 || columns.length > 5) {
            throw new IllegalArgumentException(
                    "expected the columns path, methods, upstream, access and perhaps body, but found "
                            + columns.length);
        }
        var limit = columns.length == 5 ? OptionalLong.of(bytes(columns[4])) : OptionalLong.empty();
        return new Route(
                PathPattern.of(columns[0]), methods(columns[1]), upstream(columns[2]), access(columns[3]), limit);
    }

    private static Set<String> methods(String column) {
        var methods = new TreeSet<>(column.equals("*") ? ANY : Arrays.asList(column.split(",", -1)));
        methods.stream().filter(method -> !ANY.contains(method)).findFirst().ifPresent(method -> {
            throw new IllegalArgumentException("'" + method + "' is not one of the methods " + new TreeSet<>(ANY));
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private String upstream(String column) {
        if (!upstreams.contains(column)) {
            throw new IllegalArgumentException("'" + column + "' is not one of the upstreams " + upstreams);
        }
        return column;
    }

    private static Access access(String column) {
        return Arrays.stream(Access.values())
                .filter(access -> access.name().toLowerCase(Locale.ROOT).equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + column + "' is neither public nor token"));
    }

    private static long bytes(String column) {
        var size = SIZE.matcher(column);
        if (!size.matches()) {
            throw new IllegalArgumentException("'" + column + "' is not a size such as 65536, 512KiB or 16MiB");
        }
        var number = Long.parseLong(size.group(1));
        if (size.group(2) == null) {
            return number;
        }
        return number * (size.group(2).equals("KiB") ? 1024L : 1024L * 1024L);
    }
}
