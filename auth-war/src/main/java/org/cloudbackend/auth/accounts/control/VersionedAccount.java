package org.cloudbackend.auth.accounts.control;

import org.cloudbackend.auth.accounts.entity.Account;

/**
 * An account, and which version it is.
 *
 * @param version grows with each change by an administrator
 */
public record VersionedAccount(AccountView account, long version) {

    static VersionedAccount of(Account account) {
        return new VersionedAccount(AccountView.of(account), account.version());
    }
}
