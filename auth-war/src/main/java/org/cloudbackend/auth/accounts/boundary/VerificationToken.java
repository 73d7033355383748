package org.cloudbackend.auth.accounts.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of the link in a mail. */
public record VerificationToken(@NotBlank @Size(max = 200) String token) {}
