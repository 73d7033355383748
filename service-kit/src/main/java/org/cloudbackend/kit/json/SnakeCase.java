package org.cloudbackend.kit.json;

import java.util.Locale;

/** The name a Java property has in our JSON: {@code givenName} is {@code given_name}. */
public final class SnakeCase {

    private SnakeCase() {}

    public static String of(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
