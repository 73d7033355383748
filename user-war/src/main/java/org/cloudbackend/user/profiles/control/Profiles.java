package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.DirectoryEntry;
import org.cloudbackend.user.profiles.entity.Profile;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/** All member profiles. A member with an account has one from the first time that the account is seen here. */
public class Profiles {

    private final EntityManager entities;
    private final AccountDirectory directory;
    private final Clock clock;

    @Inject
    Profiles(EntityManager entities, AccountDirectory directory, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The profile of an account, as the account is now.
     *
     * @throws UnknownAccount if there is no such account
     */
    public ProfileView ofAccount(UUID accountId) {
        var known = entities.find(Profile.class, accountId);
        var account = directory.find(accountId).orElseThrow(UnknownAccount::new);
        if (known == null) {
            keep(account);
            return byId(accountId).orElseThrow();
        }
        if (known.isBehind(account)) {
            keep(account);
            entities.refresh(known);
        }
        return ProfileView.of(known);
    }

    /**
     * The member behind an account. The auth database is asked only for an account that was never seen here, so
     * check-in goes on without it.
     *
     * @throws UnknownAccount if there is no such account
     */
    public UUID memberOf(UUID accountId) {
        var known = entities.find(Profile.class, accountId);
        return known != null ? known.id() : ofAccount(accountId).id();
    }

    public Optional<ProfileView> byId(UUID id) {
        return Optional.ofNullable(entities.find(Profile.class, id)).map(ProfileView::of);
    }

    /** How many members can take part. */
    public long countActive() {
        return entities.createQuery("select count(p) from Profile p where p.status = :active", Long.class)
                .setParameter("active", ProfileStatus.ACTIVE)
                .getSingleResult();
    }

    /**
     * Of any number of requests that bring the same account, one makes the row; an older account changes nothing. The
     * insert names no constraint: PostgreSQL would still fail on the one that is not named, as the table has two.
     */
    private void keep(DirectoryEntry account) {
        var made = bind(account, """
                insert into profile (id, account_id, email, given_name, family_name, status, account_given_name,
                  account_family_name, account_updated_at, created_at, updated_at)
                values (?1, ?1, ?2, ?3, ?4, ?5, ?3, ?4, ?6, ?7, ?7)
                on conflict do nothing""").executeUpdate();
        if (made == 0) {
            bind(account, """
                    update profile set email = ?2, given_name = ?3, family_name = ?4, status = ?5,
                      account_given_name = ?3, account_family_name = ?4, account_updated_at = ?6, updated_at = ?7,
                      version = version + 1
                    where account_id = ?1 and account_updated_at < ?6""").executeUpdate();
        }
    }

    private Query bind(DirectoryEntry account, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter(1, account.id())
                .setParameter(2, account.email())
                .setParameter(3, account.givenName())
                .setParameter(4, account.familyName())
                .setParameter(5, account.status().name())
                .setParameter(6, account.updatedAt())
                .setParameter(7, clock.instant());
    }
}
