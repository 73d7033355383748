package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cloudbackend.auth.accounts.entity.Account;
import org.cloudbackend.auth.accounts.entity.LookupKey;
import org.cloudbackend.auth.accounts.entity.Person;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.ConsoleLinks;
import org.cloudbackend.auth.mail.control.MailQueue;
import org.cloudbackend.auth.mail.control.MailTemplate;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/**
 * Registration where an account is good once its e-mail is verified. Whoever registers learns nothing from the answer:
 * what is to say is said by a mail, to the owner of the address (OWASP Authentication, "Account Creation").
 */
public class VerifiedRegistration {

    private final EntityManager entities;
    private final Accounts accounts;
    private final Passwords passwords;
    private final EmailVerification verification;
    private final MailQueue mail;
    private final ConsoleLinks links;
    private final AuthLog log;
    private final Clock clock;

    @Inject
    VerifiedRegistration(
            EntityManager entities,
            Accounts accounts,
            Passwords passwords,
            EmailVerification verification,
            MailQueue mail,
            ConsoleLinks links,
            AuthLog log,
            Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.passwords = passwords;
        this.verification = verification;
        this.mail = mail;
        this.links = links;
        this.log = log;
        this.clock = clock;
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
            registerAgain(known.get(), person, passwordHash, language, origin);
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
     * Nobody has used the account yet, so the newest registration counts: the one before may have been a stranger's, or
     * had a typing error. An account that someone has used, when any e-mail would do, stays as it is.
     */
    private void registerAgain(AccountView known, Person person, String passwordHash, Locale language, Origin origin) {
        if (known.lastLoginAt() != null || !mail.maySend(MailTemplate.EMAIL_VERIFICATION, known.id())) {
            verification.request(known, language, origin);
            return;
        }
        var own = person.username() != null
                && accounts.byIdentifier(person.username())
                        .filter(owner -> owner.id().equals(known.id()))
                        .isPresent();
        var taken = !own && isTaken(person.username());
        var account = entities.find(Account.class, known.id());
        account.rename(taken ? person.withoutUsername() : person, clock.instant());
        passwords.set(known.id(), passwordHash);
        log.record(origin, AuthEvent.succeeded(AuditAction.ACCOUNT_REGISTERED).toAccount(known.id()));
        verification.send(AccountView.of(account), language, taken);
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
                        .because("account-exists"));
    }

    private boolean isTaken(String username) {
        return username != null && accounts.byIdentifier(username).isPresent();
    }
}
