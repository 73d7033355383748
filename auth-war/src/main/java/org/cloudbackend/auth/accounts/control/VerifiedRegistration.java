package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cloudbackend.auth.accounts.entity.LookupKey;
import org.cloudbackend.auth.accounts.entity.Person;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.ConsoleLinks;
import org.cloudbackend.auth.mail.control.MailQueue;
import org.cloudbackend.auth.mail.control.MailTemplate;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokens;
import org.cloudbackend.auth.onetimetokens.control.TokenPurpose;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/**
 * Registration where an account is good once its e-mail is verified. Whoever registers learns nothing from the answer:
 * what is to say is said by a mail, to the owner of the address (OWASP Authentication, "Account Creation"). A password
 * typed here becomes usable only if its registration was the only one before the e-mail was verified.
 */
public class VerifiedRegistration {

    private final EntityManager entities;
    private final Accounts accounts;
    private final Passwords passwords;
    private final EmailVerification verification;
    private final OneTimeTokens tokens;
    private final MailQueue mail;
    private final ConsoleLinks links;
    private final AuthLog log;

    @Inject
    VerifiedRegistration(
            EntityManager entities,
            Accounts accounts,
            Passwords passwords,
            EmailVerification verification,
            OneTimeTokens tokens,
            MailQueue mail,
            ConsoleLinks links,
            AuthLog log) {
        this.entities = entities;
        this.accounts = accounts;
        this.passwords = passwords;
        this.verification = verification;
        this.tokens = tokens;
        this.mail = mail;
        this.links = links;
        this.log = log;
    }

    /** A username that is taken is left out, which the mail tells: an answer would tell it to anyone. */
    public void register(Person person, String passwordHash, Locale language, Origin origin) {
        oneAtATime(person);
        var known = accounts.byIdentifier(person.email());
        if (known.isEmpty()) {
            make(person, passwordHash, language, origin);
        } else if (known.get().emailVerified()) {
            tellOwner(known.get(), language, origin);
        } else if (known.get().active()) {
            registerAgain(known.get(), language, origin);
        }
    }

    /** Of registrations of one e-mail or username at the same moment, each sees what the one before has done. */
    private void oneAtATime(Person person) {
        lock(person.email());
        if (person.username() != null) {
            lock(person.username());
        }
    }

    private void lock(String name) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "registration:" + LookupKey.of(name))
                .getSingleResult();
    }

    private void make(Person person, String passwordHash, Locale language, Origin origin) {
        var taken = isTaken(person.username());
        var account = accounts.register(taken ? person.withoutUsername() : person, passwordHash, Set.of(Role.USER));
        log.record(origin, AuthEvent.succeeded(AuditAction.ACCOUNT_REGISTERED).toAccount(account.id()));
        verification.send(account, language, taken);
    }

    /**
     * Nobody knows who typed which password: a link would prove the owner's e-mail, and let a stranger in. So none
     * counts any more, and the reader of the mailbox chooses one. An account that someone has used, when any e-mail
     * would do, stays as it is.
     */
    private void registerAgain(AccountView known, Locale language, Origin origin) {
        if (known.lastLoginAt() != null) {
            verification.request(known, language, origin);
        } else if (!mail.maySend(MailTemplate.REGISTRATION_REPEATED, known.id())) {
            // The messages that used up the limit have come with the end of what was pending
            log.record(
                    origin,
                    AuthEvent.refused(AuditAction.PASSWORD_RESET_REQUESTED)
                            .toAccount(known.id())
                            .because("mail_limit"));
        } else {
            letOwnerChoose(known, language, origin);
        }
    }

    /** Locks the tokens before the account, the reset's first: as a reset and a verification do, against a deadlock. */
    private void letOwnerChoose(AccountView known, Locale language, Origin origin) {
        var token = tokens.issue(TokenPurpose.PASSWORD_RESET, known.id());
        tokens.end(TokenPurpose.EMAIL_VERIFICATION, known.id());
        if (!accounts.isStillUnproved(known.id())) {
            tokens.end(TokenPurpose.PASSWORD_RESET, known.id());
            tellOwner(known, language, origin);
            return;
        }
        passwords.remove(known.id());
        var minutes = tokens.lifetime(TokenPurpose.PASSWORD_RESET).toMinutes();
        mail.add(
                MailTemplate.REGISTRATION_REPEATED,
                known.id(),
                known.email(),
                language,
                Map.of("link", links.resetPassword(token), "minutes", String.valueOf(minutes)));
        log.record(
                origin,
                AuthEvent.succeeded(AuditAction.PASSWORD_RESET_REQUESTED)
                        .toAccount(known.id())
                        .because("registered_again"));
    }

    private void tellOwner(AccountView owner, Locale language, Origin origin) {
        if (owner.active() && mail.maySend(MailTemplate.ACCOUNT_EXISTS, owner.id())) {
            mail.add(
                    MailTemplate.ACCOUNT_EXISTS,
                    owner.id(),
                    owner.email(),
                    language,
                    Map.of("link", links.forgotPassword()));
        }
        log.record(
                origin,
                AuthEvent.refused(AuditAction.EMAIL_VERIFICATION_REQUESTED)
                        .toAccount(owner.id())
                        .because("account_exists"));
    }

    private boolean isTaken(String username) {
        return username != null && accounts.byIdentifier(username).isPresent();
    }
}
