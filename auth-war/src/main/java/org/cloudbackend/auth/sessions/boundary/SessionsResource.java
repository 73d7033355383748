package org.cloudbackend.auth.sessions.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.sessions.control.EndReason;
import org.cloudbackend.auth.sessions.control.SessionEndings;
import org.cloudbackend.auth.sessions.control.SessionList;
import org.cloudbackend.auth.sessions.control.SessionView;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.kit.requests.Caller;

/** Where the caller is signed in, and signing out there from here. */
@Path("auth/sessions")
@Dependent
@RolesAllowed("user")
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private final SessionList list;
    private final SessionEndings endings;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public SessionsResource(SessionList list, SessionEndings endings, AuthLog log, Caller caller) {
        this.list = list;
        this.endings = endings;
        this.log = log;
        this.caller = caller;
    }

    @GET
    public Page<SessionView> list(@BeanParam PageRequest page) {
        return list.ofAccount(caller.accountId(), caller.sessionId(), page);
    }

    /** Ends one session. Ending one that is already over is fine: the caller wanted it gone. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") UUID id) {
        if (!list.isOwn(caller.accountId(), id)) {
            throw new NotFoundException();
        }
        if (endings.end(id, EndReason.REVOKED_BY_OWNER)) {
            log.record(caller.origin(), revoked().toSession(id, caller.accountId()));
        }
    }

    /** Ends all sessions but the one that asks for it. */
    @DELETE
    public void endOthers() {
        if (endings.endAll(caller.accountId(), Optional.of(caller.sessionId()), EndReason.REVOKED_BY_OWNER) > 0) {
            log.record(caller.origin(), revoked().toAccount(caller.accountId()));
        }
    }

    private static AuthEvent revoked() {
        return AuthEvent.succeeded(AuditAction.SESSION_ENDED).because(WireName.of(EndReason.REVOKED_BY_OWNER));
    }
}
