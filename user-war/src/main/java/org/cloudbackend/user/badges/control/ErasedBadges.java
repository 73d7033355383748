package org.cloudbackend.user.badges.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.cloudbackend.user.profiles.control.MembersErased;
import org.cloudbackend.user.profiles.control.UuidArray;

/** Ends the badges of members who are erased. */
class ErasedBadges {

    private final EntityManager entities;

    @Inject
    ErasedBadges(EntityManager entities) {
        this.entities = entities;
    }

    void end(@Observes MembersErased erased) {
        entities.createNativeQuery("delete from badge where profile_id = any(cast(?1 as uuid[]))")
                .setParameter(1, UuidArray.of(erased.ids()))
                .executeUpdate();
    }
}
