package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.database.Transactions;

/** Finds out whether a password is the one of an account, in the same time whether there is such an account or not. */
public class PasswordProof {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordHashing hashing;
    private final Transactions transactions;

    @Inject
    PasswordProof(Accounts accounts, Passwords passwords, PasswordHashing hashing, Transactions transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.hashing = hashing;
        this.transactions = transactions;
    }

    /** The account, if the password is right and the account may sign in. No connection is held while it is hashed. */
    public Optional<AccountView> of(String identifier, String password) {
        var candidate = transactions.call(() -> candidate(identifier));
        var proved = hashing.matches(password, candidate.hash());
        if (!proved) {
            return Optional.empty();
        }
        candidate.hash().filter(hashing::isOutdated).ifPresent(outdated -> renew(candidate, outdated, password));
        return candidate.account().filter(AccountView::active);
    }

    private Candidate candidate(String identifier) {
        var account = accounts.byIdentifier(identifier);
        return new Candidate(account, account.flatMap(known -> passwords.hashOf(known.id())));
    }

    private void renew(Candidate candidate, String outdated, String password) {
        var hash = hashing.hash(password);
        var owner = candidate.account().orElseThrow();
        transactions.run(() -> passwords.renew(owner.id(), outdated, hash));
    }

    private record Candidate(Optional<AccountView> account, Optional<String> hash) {}
}
