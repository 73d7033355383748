package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.Profile;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/**
 * All members. One with an account is there from the first time that the account is seen here; the auth database is
 * asked only for an account that was never seen, so whoever is known goes on without it.
 */
public class Profiles {

    private final EntityManager entities;
    private final ProfileStore store;
    private final AccountDirectory directory;
    private final AccountTakeover takeover;

    @Inject
    Profiles(EntityManager entities, ProfileStore store, AccountDirectory directory, AccountTakeover takeover) {
        this.entities = entities;
        this.store = store;
        this.directory = directory;
        this.takeover = takeover;
    }

    /**
     * The member behind an account.
     *
     * @throws UnknownAccount if there is no such account
     */
    public VersionedProfile ofAccount(UUID accountId) {
        return VersionedProfile.of(store.ofAccount(accountId).orElseGet(() -> atFirstSight(accountId)));
    }

    /**
     * The id of the member behind an account. Until the transaction ends it stays the account's: who merges or erases
     * the member waits. It is read twice, because the member that is waited for may have been merged into another.
     *
     * @throws UnknownAccount if there is no such account
     */
    public UUID memberOf(UUID accountId) {
        return store.holdOfAccount(accountId)
                .or(() -> store.holdOfAccount(accountId))
                .orElseGet(() -> atFirstSight(accountId).id());
    }

    /** A member; empty for one that was erased. */
    public Optional<ProfileView> byId(UUID id) {
        return versioned(id).map(VersionedProfile::profile);
    }

    public Optional<VersionedProfile> versioned(UUID id) {
        return store.find(id).map(VersionedProfile::of);
    }

    /** How many members can take part. */
    public long countActive() {
        return entities.createQuery("select count(p) from Profile p where p.status = :active", Long.class)
                .setParameter("active", ProfileStatus.ACTIVE)
                .getSingleResult();
    }

    /** An id that an erased member has kept belongs to an account that is gone, and never comes back. */
    private Profile atFirstSight(UUID accountId) {
        var account = directory.find(accountId).orElseThrow(UnknownAccount::new);
        takeover.take(List.of(account));
        return store.ofAccount(accountId).orElseThrow(UnknownAccount::new);
    }
}
