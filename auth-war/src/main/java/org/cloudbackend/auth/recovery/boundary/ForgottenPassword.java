package org.cloudbackend.auth.recovery.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose password is forgotten. */
public record ForgottenPassword(
        @NotBlank @Email @Size(max = 254) String email) {}
