package org.cloudbackend.auth;

import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RegistrationClosedIT {

    private final AuthClient auth = new AuthClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("registration.mode=closed");
    }

    @Test
    void nobody_registers_where_registration_is_closed() {
        auth.register(AuthCalls.newEmail(), AuthClient.PASSWORD, null).isProblem(403, "registration-closed");
        auth.login(War.ADMIN_EMAIL, War.adminPassword()).is(200);
    }
}
