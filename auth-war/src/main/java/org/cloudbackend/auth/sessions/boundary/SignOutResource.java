package org.cloudbackend.auth.sessions.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.sessions.control.EndReason;
import org.cloudbackend.auth.sessions.control.SessionEndings;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Caller;

/** Signing out. */
@Path("auth/logout")
@Dependent
@RolesAllowed("user")
@Transactional
public class SignOutResource {

    private final SessionEndings endings;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public SignOutResource(SessionEndings endings, AuthLog log, Caller caller) {
        this.endings = endings;
        this.log = log;
        this.caller = caller;
    }

    @POST
    public void logout() {
        if (endings.end(caller.sessionId(), EndReason.SIGNED_OUT)) {
            log.record(
                    caller.origin(),
                    AuthEvent.succeeded(AuditAction.SESSION_ENDED)
                            .toSession(caller.sessionId(), caller.accountId())
                            .because(WireName.of(EndReason.SIGNED_OUT)));
        }
    }
}
