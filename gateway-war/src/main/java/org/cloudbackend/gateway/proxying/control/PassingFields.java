package org.cloudbackend.gateway.proxying.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudbackend.kit.requests.RequestId;

/**
 * Which header fields go on to the other side. Those about the connection do not (RFC 9110, section 7.6.1), nor those
 * that the gateway sets itself, nor those in which a client could claim to be someone else.
 */
final class PassingFields {

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> NOT_UP =
            Set.of("content-length", "expect", "forwarded", "host", "x-real-ip", lower(RequestId.HEADER));

    /** The last one is for headers in which Liberty, behind us, would look for another client address. */
    private static final Set<String> NOT_UP_BEGINNINGS = Set.of("x-forwarded-", "x-user-", "$ws");

    private static final Set<String> NOT_DOWN = Set.of("server", "x-powered-by", lower(RequestId.HEADER));

    private final Set<String> kept;
    private final Set<String> keptBeginnings;

    private PassingFields(Collection<String> connection, Set<String> kept, Set<String> keptBeginnings) {
        this.kept = Stream.of(OF_THE_CONNECTION, kept, named(connection))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        this.keptBeginnings = keptBeginnings;
    }

    /** @param connection the values of the request's Connection fields, which name further fields of the connection */
    static PassingFields up(Collection<String> connection) {
        return new PassingFields(connection, NOT_UP, NOT_UP_BEGINNINGS);
    }

    /** @param connection the values of the answer's Connection fields */
    static PassingFields down(Collection<String> connection) {
        return new PassingFields(connection, NOT_DOWN, Set.of());
    }

    boolean include(String name) {
        var field = lower(name);
        return !kept.contains(field) && keptBeginnings.stream().noneMatch(field::startsWith);
    }

    private static Set<String> named(Collection<String> connection) {
        return connection.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> lower(name.strip()))
                .collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
