package org.cloudbackend.auth.recovery.control;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.EmailVerification;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.ConsoleLinks;
import org.cloudbackend.auth.mail.control.MailQueue;
import org.cloudbackend.auth.mail.control.MailTemplate;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokens;
import org.cloudbackend.auth.onetimetokens.control.TokenPurpose;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.auth.sessions.control.EndReason;
import org.cloudbackend.auth.sessions.control.SessionEndings;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/** What goes with a new password, in the same transaction: what the old one has opened ends, and the owner is told. */
class NewPassword {

    private final Passwords passwords;
    private final EmailVerification verification;
    private final SessionEndings endings;
    private final OneTimeTokens tokens;
    private final MailQueue mail;
    private final ConsoleLinks links;
    private final AuthLog log;

    @Inject
    NewPassword(
            Passwords passwords,
            EmailVerification verification,
            SessionEndings endings,
            OneTimeTokens tokens,
            MailQueue mail,
            ConsoleLinks links,
            AuthLog log) {
        this.passwords = passwords;
        this.verification = verification;
        this.endings = endings;
        this.tokens = tokens;
        this.mail = mail;
        this.links = links;
        this.log = log;
    }

    /** After a change: the session that asked for it goes on. */
    void changed(AccountView owner, UUID sessionId, Locale language, Origin origin) {
        tokens.end(TokenPurpose.PASSWORD_RESET, owner.id());
        endings.endAll(owner.id(), Optional.of(sessionId), EndReason.PASSWORD_CHANGED);
        log.record(origin, AuthEvent.succeeded(AuditAction.PASSWORD_CHANGED).toAccount(owner.id()));
        tell(owner, language);
    }

    /** Resets it. Whoever had the token reads the mailbox, so the e-mail is verified too. */
    void reset(AccountView owner, String hash, Locale language, Origin origin) {
        passwords.set(owner.id(), hash);
        verification.markVerified(owner.id());
        endings.endAll(owner.id(), Optional.empty(), EndReason.PASSWORD_RESET);
        log.record(origin, AuthEvent.succeeded(AuditAction.PASSWORD_RESET).toAccount(owner.id()));
        tell(owner, language);
    }

    /** A change that the owner does not know of must not stay unseen (ASVS 2.2.3). */
    private void tell(AccountView owner, Locale language) {
        mail.add(
                MailTemplate.PASSWORD_CHANGED,
                owner.id(),
                owner.email(),
                language,
                Map.of("link", links.forgotPassword()));
    }
}
