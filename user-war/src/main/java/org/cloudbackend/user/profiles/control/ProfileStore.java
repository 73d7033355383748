package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.Profile;

/** Reads members. Those who were erased are not found. */
class ProfileStore {

    /** All columns but the searched words, which nobody reads. */
    static final String SELECT = """
            select p.id, p.account_id, p.email, p.given_name, p.family_name, p.status, p.metadata, p.version,
              p.account_given_name, p.account_family_name, p.account_updated_at, p.created_at, p.updated_at, p.name_key
            from profile p""";

    private final EntityManager entities;

    @Inject
    ProfileStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Profile> find(UUID id) {
        return first(profiles("p.id = ?1").setParameter(1, id));
    }

    Optional<Profile> ofAccount(UUID accountId) {
        return first(profiles("p.account_id = ?1").setParameter(1, accountId));
    }

    Optional<Profile> lock(UUID id) {
        return first(locked("p.id = ?1 for update").setParameter(1, id));
    }

    /** Check-ins of the member go on meanwhile. */
    Optional<Profile> lockOfAccount(UUID accountId) {
        return first(locked("p.account_id = ?1 for no key update").setParameter(1, accountId));
    }

    /** A member, and the one that an account belongs to, if there is such a one, locked in the order of their ids. */
    List<Profile> lockBoth(UUID id, UUID accountId) {
        return all(locked("(p.id = ?1 or p.account_id = ?2) order by p.id for update")
                .setParameter(1, id)
                .setParameter(2, accountId));
    }

    /** The id of an account's member, who stays it until the transaction ends. */
    Optional<UUID> holdOfAccount(UUID accountId) {
        List<?> ids = entities.createNativeQuery("select id from profile where account_id = ?1 for key share")
                .setParameter(1, accountId)
                .getResultList();
        return ids.stream().findFirst().map(UUID.class::cast);
    }

    void add(Profile profile) {
        entities.persist(profile);
    }

    void remove(Profile profile) {
        entities.remove(profile);
        entities.flush();
    }

    /** What was read before the lock was there may have changed since. */
    private Query locked(String condition) {
        return profiles(condition).setHint("eclipselink.refresh", true);
    }

    private Query profiles(String condition) {
        return entities.createNativeQuery(SELECT + " where " + ProfileList.LIVING + " and " + condition, Profile.class);
    }

    private static Optional<Profile> first(Query query) {
        return all(query).stream().findFirst();
    }

    private static List<Profile> all(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Profile.class::cast).toList();
    }
}
