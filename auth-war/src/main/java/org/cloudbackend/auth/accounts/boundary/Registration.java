package org.cloudbackend.auth.accounts.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.control.OwnWords;
import org.cloudbackend.auth.accounts.entity.Person;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.text.Visible;

/** What someone tells of themselves to get an account. */
public record Registration(
        @NotBlank @Email @Size(max = Registration.MAX_LENGTH) @Visible
        String email,

        @NotNull String password,
        @NotBlank @Size(max = 100) @Visible String givenName,
        @NotBlank @Size(max = 100) @Visible String familyName,

        @Size(min = 3, max = 60)
        @Pattern(
                regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*",
                message = "must begin with a letter or digit and hold only letters, digits, '.', '_' and '-'")
        String username) {

    private static final int MAX_LENGTH = 254;

    private static void requireShort(String pointer, String name) {
        if (name != null && Accounts.lookupKey(name).length() > MAX_LENGTH) {
            throw ProblemException.invalid(List.of(new FieldError(
                    pointer, "must be no longer than " + MAX_LENGTH + " characters in Unicode form NFKC")));
        }
    }

    Collection<String> ownWords() {
        return OwnWords.of(person());
    }

    /**
     * @throws ProblemException {@code invalid-request} for an e-mail or username that gets too long in the form in which
     *     names are compared: a single character can become eighteen
     */
    Person person() {
        requireShort("/email", email);
        requireShort("/username", username);
        return new Person(email, username, givenName.strip(), familyName.strip());
    }
}
