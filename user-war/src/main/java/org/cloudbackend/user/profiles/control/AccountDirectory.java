package org.cloudbackend.user.profiles.control;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudbackend.user.profiles.entity.DirectoryEntry;

/** The accounts as the auth service shows them to us. */
class AccountDirectory {

    private static final int PATIENCE_SECONDS = 3;

    private final EntityManager accounts;

    @Resource(lookup = "jdbc/accounts")
    private DataSource database;

    @Inject
    AccountDirectory(@AuthDatabase EntityManager accounts) {
        this.accounts = accounts;
    }

    /**
     * Asks whether the accounts can be read, for a job that looks every few seconds: where they cannot, EclipseLink would
     * log a warning each time.
     *
     * @throws IllegalStateException if they cannot
     */
    void requireReadable() {
        try (var connection = database.getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new IllegalStateException("The auth database does not answer");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The auth database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** The account; empty where there is none, or none any more. */
    Optional<DirectoryEntry> find(UUID accountId) {
        return Optional.ofNullable(accounts.find(DirectoryEntry.class, accountId))
                .filter(account -> !account.isDeleted());
    }

    /** What was changed or deleted last, the earliest first. */
    List<DirectoryEntry> changedAfter(SyncPlace place, int most) {
        List<?> rows = accounts.createNativeQuery("""
                        select id, email, given_name, family_name, status, updated_at from account_directory
                        where (updated_at, id) > (cast(?1 as timestamptz), ?2)
                        order by updated_at, id
                        limit ?3""", DirectoryEntry.class)
                .setParameter(1, place.changedAt())
                .setParameter(2, place.accountId())
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(DirectoryEntry.class::cast).toList();
    }

    /** What time it is where the accounts are kept. */
    Instant now() {
        var now = accounts.createNativeQuery("select clock_timestamp()").getSingleResult();
        return ((Timestamp) now).toInstant();
    }
}
