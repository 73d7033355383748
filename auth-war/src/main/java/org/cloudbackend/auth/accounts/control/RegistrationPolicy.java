package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What {@code REGISTRATION_MODE} means for registering and for signing in. */
@Singleton
public class RegistrationPolicy {

    private final RegistrationMode mode;

    @Inject
    RegistrationPolicy(@ConfigProperty(name = "registration.mode") String mode) {
        this.mode = RegistrationMode.of(mode);
    }

    /** @throws RegistrationClosed if nobody may register */
    public void requireOpen() {
        if (mode == RegistrationMode.CLOSED) {
            throw new RegistrationClosed();
        }
    }

    public boolean wantsVerifiedEmail() {
        return mode == RegistrationMode.VERIFY_EMAIL;
    }

    /** Whether the account may sign in, as far as its e-mail is concerned. */
    public boolean maySignIn(AccountView account) {
        return !wantsVerifiedEmail() || account.emailVerified();
    }
}
