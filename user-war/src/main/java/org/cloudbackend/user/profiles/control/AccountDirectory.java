package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.DirectoryEntry;

/** The accounts as the auth service shows them to us. */
class AccountDirectory {

    private final EntityManager accounts;

    @Inject
    AccountDirectory(@AuthDatabase EntityManager accounts) {
        this.accounts = accounts;
    }

    Optional<DirectoryEntry> find(UUID accountId) {
        return Optional.ofNullable(accounts.find(DirectoryEntry.class, accountId));
    }
}
