package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.cloudbackend.auth.accounts.entity.Account;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.ConsoleLinks;
import org.cloudbackend.auth.mail.control.MailQueue;
import org.cloudbackend.auth.mail.control.MailTemplate;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokenInvalid;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokens;
import org.cloudbackend.auth.onetimetokens.control.TokenPurpose;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/** Proves that an account's e-mail is its owner's: a link that only a reader of that mailbox can know. */
public class EmailVerification {

    private final EntityManager entities;
    private final OneTimeTokens tokens;
    private final MailQueue mail;
    private final ConsoleLinks links;
    private final AuthLog log;
    private final Clock clock;

    @Inject
    EmailVerification(
            EntityManager entities,
            OneTimeTokens tokens,
            MailQueue mail,
            ConsoleLinks links,
            AuthLog log,
            Clock clock) {
        this.entities = entities;
        this.tokens = tokens;
        this.mail = mail;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /** Sends a link, unless the e-mail is verified already or the account has had its messages of this hour. */
    public void request(AccountView account, Locale language, Origin origin) {
        if (account.emailVerified()) {
            return;
        }
        if (!mail.maySend(MailTemplate.EMAIL_VERIFICATION, account.id())) {
            log.record(
                    origin,
                    AuthEvent.refused(AuditAction.EMAIL_VERIFICATION_REQUESTED)
                            .toAccount(account.id())
                            .because("mail_limit"));
            return;
        }
        send(account, language, false);
        log.record(
                origin,
                AuthEvent.succeeded(AuditAction.EMAIL_VERIFICATION_REQUESTED).toAccount(account.id()));
    }

    /** The link; no name is in the message, since whoever registers an address could write to its owner by that. */
    void send(AccountView account, Locale language, boolean usernameTaken) {
        var token = tokens.issue(TokenPurpose.EMAIL_VERIFICATION, account.id());
        var hours = tokens.lifetime(TokenPurpose.EMAIL_VERIFICATION).toHours();
        var values = new HashMap<String, String>();
        values.put("link", links.verifyEmail(token));
        values.put("hours", String.valueOf(hours));
        if (usernameTaken) {
            values.put("username_taken", "true");
        }
        mail.add(MailTemplate.EMAIL_VERIFICATION, account.id(), account.email(), language, values);
    }

    /** @throws OneTimeTokenInvalid if the token is not good, or not any more */
    public void confirm(String token, Origin origin) {
        var accountId = tokens.use(TokenPurpose.EMAIL_VERIFICATION, token).orElseThrow(OneTimeTokenInvalid::new);
        markVerified(accountId);
        log.record(
                origin.by(accountId.toString()),
                AuthEvent.succeeded(AuditAction.EMAIL_VERIFIED).toAccount(accountId));
    }

    /** Keeps that the e-mail was proved in another way; links that are on their way end. */
    public void markVerified(UUID accountId) {
        tokens.end(TokenPurpose.EMAIL_VERIFICATION, accountId);
        entities.find(Account.class, accountId).verifyEmail(clock.instant());
    }
}
