package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.cloudbackend.auth.accounts.entity.Person;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.PasswordRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the administrator named by {@code ADMIN_EMAIL} and {@code ADMIN_PASSWORD}, unless the e-mail has an account. */
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    private final Accounts accounts;
    private final EmailVerification verification;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final Optional<String> email;
    private final Optional<String> password;

    @Inject
    FirstAdministrator(
            Accounts accounts,
            EmailVerification verification,
            PasswordRules rules,
            PasswordHashing hashing,
            @ConfigProperty(name = "admin.email") Optional<String> email,
            @ConfigProperty(name = "admin.password") Optional<String> password) {
        this.accounts = accounts;
        this.verification = verification;
        this.rules = rules;
        this.hashing = hashing;
        this.email = email;
        this.password = password;
    }

    public void ensure() {
        if (email.isPresent()
                && password.isPresent()
                && accounts.byIdentifier(email.get()).isEmpty()) {
            var person = new Person(email.get(), null, "Administrator", "");
            rules.requireStrong(password.get(), OwnWords.of(person));
            var administrator =
                    accounts.register(person, hashing.hash(password.get()), Set.of(Role.USER, Role.STAFF, Role.ADMIN));
            // Whoever sets the environment need not prove by a mail who they are
            verification.markVerified(administrator.id());
            LOG.info("The first administrator was made");
        }
    }
}
