package org.cloudbackend.sociallog;

import java.util.UUID;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;

/** Callers of the service under test. */
public final class Accounts {

    private Accounts() {}

    /** Someone new with these roles. */
    public static Http with(String... roles) {
        return of(UUID.randomUUID(), roles);
    }

    public static Http of(UUID id, String... roles) {
        return War.http().as(War.issuer().token(id.toString(), roles));
    }

    /** One of our own services. */
    public static Http service() {
        return War.http().as(War.issuer().token("auth", "service"));
    }
}
