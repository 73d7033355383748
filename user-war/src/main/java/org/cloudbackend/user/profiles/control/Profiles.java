package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    /** Of any number of requests that bring the same account, one makes the row; an older account changes nothing. */
    private void keep(DirectoryEntry account) {
        entities.createNativeQuery("""
                        insert into profile as known (id, account_id, email, given_name, family_name, status,
                          account_updated_at, created_at, updated_at)
                        values (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
                        on conflict (id) do update set
                          email = excluded.email, given_name = excluded.given_name,
                          family_name = excluded.family_name, status = excluded.status,
                          account_updated_at = excluded.account_updated_at, updated_at = excluded.updated_at
                        where known.account_updated_at < excluded.account_updated_at""")
                .setParameter(1, account.id())
                .setParameter(2, account.email())
                .setParameter(3, account.givenName())
                .setParameter(4, account.familyName())
                .setParameter(5, account.status().name())
                .setParameter(6, account.updatedAt())
                .setParameter(7, clock.instant())
                .executeUpdate();
    }
}
