package org.cloudbackend.auth.recovery.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.ConsoleLinks;
import org.cloudbackend.auth.mail.control.MailQueue;
import org.cloudbackend.auth.mail.control.MailTemplate;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokens;
import org.cloudbackend.auth.onetimetokens.control.TokenPurpose;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/** Messages with a link to set a new password. They go to the address that the account has, however it was asked for. */
public class ResetMails {

    private final Accounts accounts;
    private final OneTimeTokens tokens;
    private final MailQueue mail;
    private final ConsoleLinks links;
    private final AuthLog log;

    @Inject
    ResetMails(Accounts accounts, OneTimeTokens tokens, MailQueue mail, ConsoleLinks links, AuthLog log) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.mail = mail;
        this.links = links;
        this.log = log;
    }

    /**
     * For whoever has forgotten the password. Nobody is told whether there is such an account, nor that it has had its
     * messages of this hour; both stand in the log.
     */
    public void request(String email, Locale language, Origin origin) {
        var asked = accounts.byIdentifier(email).filter(AccountView::active);
        if (asked.isEmpty()) {
            log.record(origin, refused().because("unknown_account"));
            return;
        }
        var id = asked.get().id();
        if (!mail.maySend(MailTemplate.PASSWORD_RESET, id)) {
            log.record(origin, refused().toAccount(id).because("mail_limit"));
            return;
        }
        send(asked.get(), language);
        log.record(
                origin,
                AuthEvent.succeeded(AuditAction.PASSWORD_RESET_REQUESTED).toAccount(id));
    }

    /** For an administrator, who may do so as often as it takes. It records nothing: the caller knows who asked. */
    public void send(UUID accountId, Locale language) {
        send(accounts.byId(accountId).orElseThrow(NotFoundException::new), language);
    }

    private void send(AccountView account, Locale language) {
        var token = tokens.issue(TokenPurpose.PASSWORD_RESET, account.id());
        var minutes = tokens.lifetime(TokenPurpose.PASSWORD_RESET).toMinutes();
        mail.add(
                MailTemplate.PASSWORD_RESET,
                account.id(),
                account.email(),
                language,
                Map.of("link", links.resetPassword(token), "minutes", String.valueOf(minutes)));
    }

    private static AuthEvent refused() {
        return AuthEvent.refused(AuditAction.PASSWORD_RESET_REQUESTED);
    }
}
