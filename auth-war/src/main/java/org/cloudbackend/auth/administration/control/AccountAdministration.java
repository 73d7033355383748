package org.cloudbackend.auth.administration.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountChanges;
import org.cloudbackend.auth.accounts.control.AccountPatch;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.VersionedAccount;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.sessions.control.EndReason;
import org.cloudbackend.auth.sessions.control.SessionEndings;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Origin;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;

/** Changes accounts. What an account loses, its sessions lose in the same transaction: they end. */
public class AccountAdministration {

    private static final String ADMIN = "admin";

    private final AccountChanges accounts;
    private final SessionEndings endings;
    private final AuthLog log;

    @Inject
    AccountAdministration(AccountChanges accounts, SessionEndings endings, AuthLog log) {
        this.accounts = accounts;
        this.endings = endings;
        this.log = log;
    }

    /**
     * Changes roles or status.
     *
     * @throws OwnAccount if administrators would lose what makes them one
     * @throws ProblemException {@code last-administrator} if no active administrator would be left
     */
    public VersionedAccount change(UUID id, MergePatch<AccountPatch> patch, IfMatch condition, Origin origin) {
        var before = accounts.lock(id).orElseThrow(NotFoundException::new);
        condition.require(EntityTag.of(before.version()));
        var after = accounts.apply(id, patch);
        if (isOwn(id, origin) && !isActiveAdministrator(after.account())) {
            throw new OwnAccount();
        }
        requireAdministratorWithout(before.account());
        report(before.account(), after.account(), origin);
        return after;
    }

    /**
     * Deletes an account.
     *
     * @throws OwnAccount if it is the administrator's own
     * @throws ProblemException {@code last-administrator} if no active administrator would be left
     */
    public void delete(UUID id, Origin origin) {
        var before = accounts.lock(id).orElseThrow(NotFoundException::new);
        if (isOwn(id, origin)) {
            throw new OwnAccount();
        }
        endSessions(id, EndReason.ACCOUNT_DELETED, origin);
        accounts.delete(id);
        requireAdministratorWithout(before.account());
        log.record(origin, AuthEvent.succeeded(AuditAction.ACCOUNT_DELETED).toAccount(id));
    }

    /** Ends all sessions of an account. */
    public void signOut(UUID id, Origin origin) {
        accounts.lock(id).orElseThrow(NotFoundException::new);
        endSessions(id, EndReason.REVOKED_BY_ADMINISTRATOR, origin);
    }

    private void requireAdministratorWithout(AccountView former) {
        if (isActiveAdministrator(former)) {
            accounts.requireAdministrator();
        }
    }

    private void report(AccountView before, AccountView after, Origin origin) {
        if (!before.roles().equals(after.roles())) {
            reportChange(after, "roles=" + String.join(",", after.roles()), origin);
        }
        if (!before.status().equals(after.status())) {
            reportChange(after, "status=" + after.status(), origin);
        }
        reasonToEnd(before, after).ifPresent(reason -> endSessions(after.id(), reason, origin));
    }

    private void reportChange(AccountView account, String what, Origin origin) {
        log.record(
                origin,
                AuthEvent.succeeded(AuditAction.ACCOUNT_CHANGED)
                        .toAccount(account.id())
                        .because(what));
    }

    private void endSessions(UUID id, EndReason reason, Origin origin) {
        if (endings.endAll(id, Optional.empty(), reason) > 0) {
            log.record(
                    origin,
                    AuthEvent.succeeded(AuditAction.SESSION_ENDED).toAccount(id).because(WireName.of(reason)));
        }
    }

    private static Optional<EndReason> reasonToEnd(AccountView before, AccountView after) {
        if (before.active() && !after.active()) {
            return Optional.of(EndReason.ACCOUNT_DISABLED);
        }
        return after.roles().containsAll(before.roles()) ? Optional.empty() : Optional.of(EndReason.ROLES_CHANGED);
    }

    private static boolean isOwn(UUID id, Origin origin) {
        return id.toString().equals(origin.subject());
    }

    private static boolean isActiveAdministrator(AccountView account) {
        return account.active() && account.roles().contains(ADMIN);
    }
}
