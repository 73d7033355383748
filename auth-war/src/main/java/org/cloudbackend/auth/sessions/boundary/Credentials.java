package org.cloudbackend.auth.sessions.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What someone signs in with.
 *
 * @param identifier e-mail or username
 * @param otp a one-time code; accounts have no second factor yet, so it is not looked at
 */
public record Credentials(
        @NotBlank @Size(max = 254) String identifier,
        @NotNull String password,
        String otp) {}
