package org.cloudbackend.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cloudbackend.auth.accounts.control.FirstAdministrator;
import org.cloudbackend.auth.clients.control.ServiceClients;
import org.cloudbackend.auth.tokens.control.SigningKeys;

/** What must be in the database before anyone can sign in: a signing key, our services' clients, an administrator. */
@Dependent
@Transactional
class FirstData {

    private final SigningKeys keys;
    private final ServiceClients clients;
    private final FirstAdministrator administrator;

    @Inject
    FirstData(SigningKeys keys, ServiceClients clients, FirstAdministrator administrator) {
        this.keys = keys;
        this.clients = clients;
        this.administrator = administrator;
    }

    /** The lock that loading the keys takes lets replicas that start together do this one after the other. */
    void ensure() {
        keys.load();
        clients.register();
        administrator.ensure();
    }
}
