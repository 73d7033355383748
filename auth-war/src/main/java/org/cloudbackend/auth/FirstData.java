package org.cloudbackend.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cloudbackend.auth.accounts.control.FirstAdministrator;
import org.cloudbackend.auth.clients.control.ServiceClients;
import org.cloudbackend.auth.tokens.control.KeyRotation;

/** What must be in the database before anyone can sign in: signing keys, our services' clients, an administrator. */
@Dependent
@Transactional
class FirstData {

    private final KeyRotation keys;
    private final ServiceClients clients;
    private final FirstAdministrator administrator;

    @Inject
    FirstData(KeyRotation keys, ServiceClients clients, FirstAdministrator administrator) {
        this.keys = keys;
        this.clients = clients;
        this.administrator = administrator;
    }

    /** The lock that making the keys takes lets replicas that start together do this one after the other. */
    void ensure() {
        keys.begin();
        clients.register();
        administrator.ensure();
    }
}
