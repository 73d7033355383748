package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.control.RegistrationPolicy;
import org.cloudbackend.auth.attempts.control.Attempt;
import org.cloudbackend.auth.attempts.control.Attempts;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Origin;

/**
 * Finds out whether a password is the one of an account, in the same time whether there is such an account or not. Call
 * it from a task of the hash queue: whether an attempt comes too early is looked at when its turn has come, so a crowd
 * of guesses at once gets no further than the same guesses one by one.
 */
public class PasswordProof {

    private final Accounts accounts;
    private final RegistrationPolicy policy;
    private final Passwords passwords;
    private final PasswordHashing hashing;
    private final KnownDevices devices;
    private final Attempts attempts;
    private final Transactions transactions;

    @Inject
    PasswordProof(
            Accounts accounts,
            RegistrationPolicy policy,
            Passwords passwords,
            PasswordHashing hashing,
            KnownDevices devices,
            Attempts attempts,
            Transactions transactions) {
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.hashing = hashing;
        this.devices = devices;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /** Looks at the password. No connection is held while it is hashed; what came of it is not counted yet. */
    public Proof of(String identifier, String password, Origin origin) {
        return judged(transactions.call(() -> candidate(identifier, origin)), password);
    }

    private Proof judged(Candidate candidate, String password) {
        if (candidate.tooEarly()) {
            return candidate.refused(Refusal.TOO_EARLY);
        }
        var proved = hashing.matches(password, candidate.hash());
        if (candidate.account().isEmpty()) {
            return candidate.refused(Refusal.UNKNOWN_ACCOUNT);
        }
        if (!proved) {
            return candidate.refused(Refusal.WRONG_PASSWORD);
        }
        var owner = candidate.account().get();
        if (!owner.active()) {
            return candidate.refused(Refusal.ACCOUNT_DISABLED);
        }
        if (!policy.maySignIn(owner)) {
            return candidate.refused(Refusal.EMAIL_NOT_VERIFIED);
        }
        var stored = candidate.hash().orElseThrow();
        return Proof.of(
                candidate.attempt(), owner, hashing.isOutdated(stored) ? renewed(owner, stored, password) : stored);
    }

    private Candidate candidate(String identifier, Origin origin) {
        var account = accounts.byIdentifier(identifier);
        var hash = account.flatMap(known -> passwords.hashOf(known.id()));
        var attempt = account.filter(known -> devices.isKnown(known.id(), Device.of(origin)))
                .map(known -> Attempt.fromKnownDevice(origin, known.id()))
                .orElseGet(() -> Attempt.from(origin, Accounts.lookupKey(identifier), account.map(AccountView::id)));
        return new Candidate(account, hash, attempt, attempts.isTooEarly(attempt));
    }

    /** The hash that is stored afterwards: ours, or that of a sign-in which has renewed it at the same moment. */
    private String renewed(AccountView owner, String outdated, String password) {
        var hash = hashing.hash(password);
        if (transactions.call(() -> passwords.renew(owner.id(), outdated, hash))) {
            return hash;
        }
        return transactions
                .call(() -> passwords.hashOf(owner.id()))
                .filter(stored -> hashing.matches(password, Optional.of(stored)))
                .orElse(outdated);
    }

    private record Candidate(Optional<AccountView> account, Optional<String> hash, Attempt attempt, boolean tooEarly) {

        Proof refused(Refusal why) {
            return Proof.refused(attempt, account, why);
        }
    }
}
