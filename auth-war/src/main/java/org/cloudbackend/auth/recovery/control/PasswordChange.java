package org.cloudbackend.auth.recovery.control;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.control.OwnWords;
import org.cloudbackend.auth.attempts.control.Attempts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.PasswordRules;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.auth.sessions.control.InvalidCredentials;
import org.cloudbackend.auth.sessions.control.PasswordProof;
import org.cloudbackend.auth.sessions.control.Proof;
import org.cloudbackend.auth.sessions.control.Refusal;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Origin;

/** Lets someone who is signed in and knows the current password set another (ASVS 2.1.5, 2.1.6). */
public class PasswordChange {

    private final Accounts accounts;
    private final PasswordProof passwordProof;
    private final Attempts attempts;
    private final Passwords passwords;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final NewPassword newPassword;
    private final AuthLog log;
    private final Transactions transactions;

    @Inject
    PasswordChange(
            Accounts accounts,
            PasswordProof passwordProof,
            Attempts attempts,
            Passwords passwords,
            PasswordHashing hashing,
            PasswordRules rules,
            NewPassword newPassword,
            AuthLog log,
            Transactions transactions) {
        this.accounts = accounts;
        this.passwordProof = passwordProof;
        this.attempts = attempts;
        this.passwords = passwords;
        this.hashing = hashing;
        this.rules = rules;
        this.newPassword = newPassword;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * To be called from the hash queue.
     *
     * @param sessionId the caller's session, which goes on
     * @throws InvalidCredentials if the current password is wrong
     */
    public void change(UUID accountId, UUID sessionId, Passphrases passphrases, Locale language, Origin origin) {
        var owner = transactions.call(() -> owner(accountId));
        var proof = passwordProof.of(owner.email(), passphrases.current(), origin);
        transactions.run(() -> settle(proof, owner, origin));
        rules.requireStrong(passphrases.wanted(), OwnWords.of(owner));
        var hash = hashing.hash(passphrases.wanted());
        transactions.run(() -> {
            accounts.hold(accountId);
            if (!passwords.replace(accountId, proof.hash().orElseThrow(), hash)) {
                refuse(owner, Refusal.OVERTAKEN, origin);
            }
            newPassword.changed(owner, sessionId, language, origin);
        });
    }

    private AccountView owner(UUID accountId) {
        return accounts.byId(accountId).filter(AccountView::active).orElseThrow(InvalidCredentials::new);
    }

    /** Guessing the current password with somebody else's access token is as slow as guessing it at sign-in. */
    private void settle(Proof proof, AccountView owner, Origin origin) {
        proof.refusal().ifPresent(why -> {
            if (why.counts()) {
                attempts.failed(proof.attempt());
            }
            refuse(owner, why, origin);
        });
        attempts.succeeded(proof.attempt());
    }

    private void refuse(AccountView owner, Refusal why, Origin origin) {
        log.record(
                origin,
                AuthEvent.refused(AuditAction.PASSWORD_CHANGED)
                        .toAccount(owner.id())
                        .because(WireName.of(why)));
        throw new InvalidCredentials();
    }

    /** The password that someone has and the one that they want. */
    public record Passphrases(String current, String wanted) {}
}
