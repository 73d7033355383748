package org.cloudbackend.auth;

import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The auth service in a real server, with the settings it has by default. */
abstract class AuthIT extends AuthCalls {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }
}
