package org.cloudbackend.auth.sessions.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What someone signs in with.
 *
 * @param identifier e-mail or username
 * @param otp what the authenticator app shows, or a recovery code; looked at where the account has a second factor
 */
public record Credentials(
        @NotBlank @Size(max = 254) String identifier,
        @NotNull String password,
        @Size(max = 40) String otp) {}
