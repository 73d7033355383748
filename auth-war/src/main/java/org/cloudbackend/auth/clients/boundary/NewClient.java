package org.cloudbackend.auth.clients.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cloudbackend.kit.text.Visible;

/**
 * A client to be made.
 *
 * @param id begins with a letter, so that it is never mistaken for the id of an account
 * @param name for people
 */
public record NewClient(
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z0-9-]{0,59}",
                message = "must begin with a letter and hold up to 60 of a-z, 0-9 and '-'")
        String id,

        @NotBlank @Size(max = 100) @Visible String name) {}
