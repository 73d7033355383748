package org.cloudbackend.auth.recovery.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of a reset mail, and the password to set. */
public record PasswordResetRequest(
        @NotBlank @Size(max = 200) String token, @NotNull String newPassword) {}
