package org.cloudbackend.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cloudbackend.launcher.servers.Ports;
import org.cloudbackend.launcher.servers.Service;

/**
 * What the person at the terminal asked for.
 *
 * @param services the servers to start; the others are started elsewhere, for example by {@code liberty:dev}
 * @param adminEmail the administrator that is made where there is none with this e-mail
 * @param adminPassword empty where the launcher shall make one up
 */
public record RunSettings(Ports ports, Set<Service> services, String adminEmail, Optional<String> adminPassword) {

    private static final String DEFAULT_ADMIN = "admin@example.org";
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSWORD = 128;

    /** Reads {@code -Dport.offset}, {@code -Dwithout} and {@code ADMIN_EMAIL}, {@code ADMIN_PASSWORD}. */
    public static RunSettings read(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return new RunSettings(
                ports(given(property, "port.offset").orElse("0")),
                servicesWithout(given(property, "without").orElse("")),
                given(environment, "ADMIN_EMAIL").orElse(DEFAULT_ADMIN),
                given(environment, "ADMIN_PASSWORD").map(RunSettings::acceptable));
    }

    private static Optional<String> given(UnaryOperator<String> source, String name) {
        return Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Ports ports(String offset) {
        try {
            return new Ports(Integer.parseInt(offset));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("-Dport.offset=" + offset + " is not a whole number from 0 to 50000.");
        }
    }

    /** The auth service would refuse it too, but only in its log. */
    private static String acceptable(String password) {
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw new StartRefused("ADMIN_PASSWORD must have " + MIN_PASSWORD + " to " + MAX_PASSWORD + " characters.");
        }
        return password;
    }

    private static Set<Service> servicesWithout(String names) {
        var services = EnumSet.allOf(Service.class);
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(RunSettings::serviceOf)
                .forEach(services::remove);
        return services;
    }

    private static Service serviceOf(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.serviceName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new StartRefused("-Dwithout=" + name + " is not one of auth, user, sociallog, gateway."));
    }
}
