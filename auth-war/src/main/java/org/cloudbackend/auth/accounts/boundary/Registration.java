package org.cloudbackend.auth.accounts.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.cloudbackend.auth.accounts.control.OwnWords;
import org.cloudbackend.auth.accounts.entity.Person;

/** What someone tells of themselves to get an account. */
public record Registration(
        @NotBlank @Email @Size(max = 254) @Visible String email,
        @NotNull String password,
        @NotBlank @Size(max = 100) @Visible String givenName,
        @NotBlank @Size(max = 100) @Visible String familyName,

        @Size(min = 3, max = 60)
        @Pattern(
                regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*",
                message = "must begin with a letter or digit and hold only letters, digits, '.', '_' and '-'")
        String username) {

    Collection<String> ownWords() {
        return OwnWords.of(person());
    }

    Person person() {
        return new Person(email, username, givenName.strip(), familyName.strip());
    }
}
