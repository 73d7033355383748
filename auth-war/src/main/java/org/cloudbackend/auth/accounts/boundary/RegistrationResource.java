package org.cloudbackend.auth.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.audit.AuditOutcome;

/** Registration: anyone may make an account. */
@Path("auth/register")
@Dependent
@Transactional
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final Accounts accounts;
    private final AuditLog audit;

    @Inject
    public RegistrationResource(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @POST
    public Response register(@Valid @NotNull Registration registration) {
        var account = accounts.register(registration.person(), registration.password(), Set.of(Role.USER));
        var id = account.id().toString();
        audit.report(
                AuditAction.ACCOUNT_REGISTERED, id, "account:" + id, AuditOutcome.SUCCESS, JsonValue.EMPTY_JSON_OBJECT);
        return Response.status(Response.Status.CREATED).entity(account).build();
    }
}
