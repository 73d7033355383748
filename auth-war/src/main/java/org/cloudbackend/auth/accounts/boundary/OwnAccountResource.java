package org.cloudbackend.auth.accounts.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.kit.requests.Caller;

/** The caller's own account. */
@Path("auth/me")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class OwnAccountResource {

    private final Accounts accounts;
    private final Caller caller;

    @Inject
    public OwnAccountResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    public AccountView get() {
        return accounts.byId(caller.accountId()).orElseThrow(NotFoundException::new);
    }
}
