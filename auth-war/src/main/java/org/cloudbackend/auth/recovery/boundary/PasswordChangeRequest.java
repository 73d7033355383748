package org.cloudbackend.auth.recovery.boundary;

import jakarta.validation.constraints.NotNull;
import org.cloudbackend.auth.recovery.control.PasswordChange.Passphrases;

/** Two passwords of someone who is signed in. */
public record PasswordChangeRequest(
        @NotNull String currentPassword, @NotNull String newPassword) {

    Passphrases passphrases() {
        return new Passphrases(currentPassword, newPassword);
    }
}
