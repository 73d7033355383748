package org.cloudbackend.auth.accounts.control;

import java.util.Optional;
import org.cloudbackend.auth.accounts.entity.AccountStatus;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Words;

/** Which accounts are looked for; empty is whichever. */
public record AccountFilter(Optional<Words> words, Optional<Role> role, Optional<AccountStatus> status) {

    /** Reads the query parameters of these names; one that is left out is null. */
    public static AccountFilter of(String query, String role, String status) {
        return new AccountFilter(
                Words.of("query", query),
                Choice.of("role", role, Role.class),
                Choice.of("status", status, AccountStatus.class));
    }
}
