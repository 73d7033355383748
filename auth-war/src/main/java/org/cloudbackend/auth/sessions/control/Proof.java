package org.cloudbackend.auth.sessions.control;

import java.util.Optional;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.attempts.control.Attempt;

/**
 * What came of an attempt to prove with a password who one is.
 *
 * @param account the account that was named, if there is one
 * @param hash of the password that was proved, as it is stored now; empty if the attempt has failed
 * @param refusal empty if the attempt has succeeded
 */
public record Proof(Attempt attempt, Optional<AccountView> account, Optional<String> hash, Optional<Refusal> refusal) {

    static Proof refused(Attempt attempt, Optional<AccountView> account, Refusal why) {
        return new Proof(attempt, account, Optional.empty(), Optional.of(why));
    }

    static Proof of(Attempt attempt, AccountView owner, String hash) {
        return new Proof(attempt, Optional.of(owner), Optional.of(hash), Optional.empty());
    }
}
