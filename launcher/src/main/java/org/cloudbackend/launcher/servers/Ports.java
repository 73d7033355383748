package org.cloudbackend.launcher.servers;

/**
 * The ports of one run. Two runs side by side have different offsets.
 *
 * @param offset added to every port, 0 to 50000
 */
public record Ports(int offset) {

    private static final int DATABASE = 15432;
    private static final int HTTPS = 3443;

    public Ports {
        if (offset < 0 || offset > 50_000) {
            throw new IllegalArgumentException("port.offset is " + offset + " but must lie between 0 and 50000");
        }
    }

    public int of(Service service) {
        return service.port() + offset;
    }

    public int https() {
        return HTTPS + offset;
    }

    public int database() {
        return DATABASE + offset;
    }

    public String urlOf(Service service) {
        return "http://localhost:" + of(service);
    }
}
