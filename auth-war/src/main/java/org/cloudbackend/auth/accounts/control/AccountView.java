package org.cloudbackend.auth.accounts.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.auth.accounts.entity.Account;
import org.cloudbackend.auth.accounts.entity.AccountStatus;
import org.cloudbackend.kit.json.WireName;

/** An account as its owner and administrators see it. */
public record AccountView(
        UUID id,
        String email,
        String username,
        String givenName,
        String familyName,
        List<String> roles,
        String status,
        boolean emailVerified,
        boolean mfaEnabled,
        Instant createdAt,
        Instant lastLoginAt) {

    /** Whether the account may sign in. */
    public boolean active() {
        return WireName.of(AccountStatus.ACTIVE).equals(status);
    }

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.username(),
                account.givenName(),
                account.familyName(),
                account.roles().stream().map(WireName::of).toList(),
                WireName.of(account.status()),
                account.emailVerified(),
                account.mfaEnabled(),
                account.createdAt(),
                account.lastLoginAt());
    }
}
