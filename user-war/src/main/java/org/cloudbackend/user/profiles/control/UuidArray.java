package org.cloudbackend.user.profiles.control;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids as one parameter of a statement, to be cast to {@code uuid[]}. */
public final class UuidArray {

    private UuidArray() {}

    public static String of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
