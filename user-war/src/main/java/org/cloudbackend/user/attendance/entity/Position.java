package org.cloudbackend.user.attendance.entity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** Where the device said it was: degrees of WGS 84, north and east positive. */
public record Position(
        @NotNull
        @DecimalMin(value = "-90", message = "must be from -90 to 90")
        @DecimalMax(value = "90", message = "must be from -90 to 90")
        Double latitude,

        @NotNull
        @DecimalMin(value = "-180", message = "must be from -180 to 180")
        @DecimalMax(value = "180", message = "must be from -180 to 180")
        Double longitude) {}
