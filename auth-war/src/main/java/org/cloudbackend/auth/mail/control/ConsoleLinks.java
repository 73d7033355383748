package org.cloudbackend.auth.mail.control;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links that lead from a mail to a page of the web console. The address comes from the configuration and never from a
 * request; the token stands in the fragment, which browsers send to no server and in no Referer.
 */
public class ConsoleLinks {

    private final String base;

    @Inject
    ConsoleLinks(@ConfigProperty(name = "console.url") String base) {
        this.base = base;
    }

    public String resetPassword(String token) {
        return base + "/reset-password#token=" + token;
    }

    public String verifyEmail(String token) {
        return base + "/verify-email#token=" + token;
    }

    /** Where someone asks for a mail to reset the password. */
    public String forgotPassword() {
        return base + "/forgot-password";
    }
}
