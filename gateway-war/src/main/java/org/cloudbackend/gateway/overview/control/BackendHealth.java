package org.cloudbackend.gateway.overview.control;

import java.util.List;

/** How the backend is as a whole, and each of its services. */
public record BackendHealth(Status status, List<ServiceHealth> services) {

    /** The backend as a whole. */
    public enum Status {
        UP,
        DEGRADED
    }

    static BackendHealth of(List<ServiceHealth> services) {
        var allUp = services.stream().allMatch(service -> service.status() == ServiceHealth.Status.UP);
        return new BackendHealth(allUp ? Status.UP : Status.DEGRADED, services);
    }
}
