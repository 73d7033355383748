package org.cloudbackend.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.auth.accounts.control.FirstAdministrator;
import org.cloudbackend.auth.clients.control.ServiceClients;
import org.cloudbackend.auth.tokens.control.SigningKeys;
import org.cloudbackend.kit.database.ServiceDatabase;
import org.cloudbackend.kit.outbox.OutboxSchedule;

/** What happens, in this order, before the service answers its first request. */
@Dependent
class AuthStart {

    private final ServiceDatabase database;
    private final SigningKeys keys;
    private final ServiceClients clients;
    private final FirstAdministrator administrator;
    private final OutboxSchedule outbox;

    @Inject
    AuthStart(
            ServiceDatabase database,
            SigningKeys keys,
            ServiceClients clients,
            FirstAdministrator administrator,
            OutboxSchedule outbox) {
        this.database = database;
        this.keys = keys;
        this.clients = clients;
        this.administrator = administrator;
        this.outbox = outbox;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        database.migrate(war);
        keys.load();
        clients.register();
        administrator.ensure();
        outbox.start();
    }
}
