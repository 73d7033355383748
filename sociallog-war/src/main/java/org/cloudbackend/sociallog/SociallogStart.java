package org.cloudbackend.sociallog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.kit.database.ServiceDatabase;

/** What happens before the service answers its first request. */
@Dependent
class SociallogStart {

    private final ServiceDatabase database;

    @Inject
    SociallogStart(ServiceDatabase database) {
        this.database = database;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        database.migrate(war);
    }
}
