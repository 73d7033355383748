package org.cloudbackend.auth.sessions.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The refresh token of the answer before. */
public record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}
