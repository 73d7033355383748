package org.cloudbackend.auth.recovery.control;

import jakarta.inject.Inject;
import java.util.Locale;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.control.OwnWords;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokenInvalid;
import org.cloudbackend.auth.onetimetokens.control.OneTimeTokens;
import org.cloudbackend.auth.onetimetokens.control.TokenPurpose;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.PasswordRules;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Origin;

/** Sets a new password for whoever has the token of a reset mail. */
public class PasswordReset {

    private final OneTimeTokens tokens;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final NewPassword newPassword;
    private final Transactions transactions;

    @Inject
    PasswordReset(
            OneTimeTokens tokens,
            Accounts accounts,
            PasswordRules rules,
            PasswordHashing hashing,
            NewPassword newPassword,
            Transactions transactions) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.rules = rules;
        this.hashing = hashing;
        this.newPassword = newPassword;
        this.transactions = transactions;
    }

    /**
     * To be called from the hash queue. The token is used with the change and not before it: one that was shown with a
     * weak password is still good.
     *
     * @throws OneTimeTokenInvalid if the token is not good, or not any more
     */
    public void reset(String token, String password, Locale language, Origin origin) {
        var owner = transactions.call(() -> ownerOf(token));
        rules.requireStrong(password, OwnWords.of(owner));
        var hash = hashing.hash(password);
        transactions.run(() -> {
            tokens.use(TokenPurpose.PASSWORD_RESET, token).orElseThrow(OneTimeTokenInvalid::new);
            accounts.hold(owner.id());
            newPassword.reset(owner, hash, language, origin.by(owner.id().toString()));
        });
    }

    /** Asked before the hash is made, which is too dear for everyone who makes up a token. */
    private AccountView ownerOf(String token) {
        return tokens.ownerOf(TokenPurpose.PASSWORD_RESET, token)
                .flatMap(accounts::byId)
                .filter(AccountView::active)
                .orElseThrow(OneTimeTokenInvalid::new);
    }
}
