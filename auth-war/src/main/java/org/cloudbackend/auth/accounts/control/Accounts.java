package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudbackend.auth.accounts.entity.Account;
import org.cloudbackend.auth.accounts.entity.LookupKey;
import org.cloudbackend.auth.accounts.entity.Person;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.database.UniqueViolation;
import org.cloudbackend.kit.ids.Ids;

/** All accounts. */
public class Accounts {

    private final EntityManager entities;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    Accounts(EntityManager entities, Passwords passwords, Clock clock) {
        this.entities = entities;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes an account that can sign in with a password.
     *
     * @param passwordHash a PHC string
     * @throws AccountExists if the e-mail or the username is taken
     */
    public AccountView register(Person person, String passwordHash, Set<Role> roles) {
        if (isTaken(person)) {
            throw new AccountExists();
        }
        var account = new Account(Ids.next(), person, roles, clock.instant());
        try {
            entities.persist(account);
            entities.flush();
        } catch (PersistenceException e) {
            throw UniqueViolation.isCauseOf(e) ? new AccountExists() : e;
        }
        passwords.set(account.id(), passwordHash);
        return AccountView.of(account);
    }

    /** Two registrations at the same moment both find the name free: then the unique constraint decides. */
    private boolean isTaken(Person person) {
        return byIdentifier(person.email()).isPresent()
                || person.username() != null && byIdentifier(person.username()).isPresent();
    }

    /** The form in which e-mails and usernames are compared. */
    public static String lookupKey(String identifier) {
        return LookupKey.of(identifier);
    }

    /** The account that signs in with this e-mail or username. */
    public Optional<AccountView> byIdentifier(String identifier) {
        return entities.createQuery(
                        "select a from Account a where a.emailKey = :key or a.usernameKey = :key order by a.createdAt",
                        Account.class)
                .setParameter("key", LookupKey.of(identifier))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AccountView::of);
    }

    public Optional<AccountView> byId(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id)).map(AccountView::of);
    }

    /** Whether nobody has proved the e-mail or signed in; until the transaction ends it stays so. */
    boolean isStillUnproved(UUID id) {
        return !entities.createNativeQuery("""
                        select 1 from account where id = ?1 and not email_verified and last_login_at is null
                        for no key update""")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Keeps when an account that is held signed in last, and tells how it looks since. */
    public AccountView signedIn(UUID id) {
        var account = entities.find(Account.class, id);
        account.signedIn(clock.instant());
        return AccountView.of(account);
    }

    /**
     * Locks an account until the transaction ends. Who changes it and its credentials takes the account first.
     *
     * @return how it looks now; empty where there is no such account any more
     */
    public Optional<AccountView> hold(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(AccountView::of);
    }

    /** Keeps whether the account asks for a second factor at sign-in. */
    public void secondFactor(UUID id, boolean enabled) {
        entities.createQuery("update Account a set a.mfaEnabled = :enabled where a.id = :id")
                .setParameter("enabled", enabled)
                .setParameter("id", id)
                .executeUpdate();
    }
}
