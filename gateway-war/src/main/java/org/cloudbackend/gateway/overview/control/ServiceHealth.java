package org.cloudbackend.gateway.overview.control;

/**
 * Whether a service is ready.
 *
 * @param milliseconds how long it took to find out
 */
public record ServiceHealth(String name, Status status, long milliseconds) {

    /** A service that does not say in time that it is ready is down. */
    public enum Status {
        UP,
        DOWN
    }
}
