package org.cloudbackend.user.attendance.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.cloudbackend.user.profiles.control.MembersErased;
import org.cloudbackend.user.profiles.control.UuidArray;

/**
 * Of members who are erased attendance keeps whether somebody came, and not why, where, or what was noted. Nobody expects
 * them any more.
 */
class ErasedMembers {

    private final EntityManager entities;

    @Inject
    ErasedMembers(EntityManager entities) {
        this.entities = entities;
    }

    void erase(@Observes MembersErased erased) {
        var ids = UuidArray.of(erased.ids());
        forgetExpected(ids);
        eraseAttendance(ids);
        eraseAttempts(ids);
    }

    private void forgetExpected(String ids) {
        entities.createNativeQuery("""
                        delete from attendance
                        where user_id = any(cast(?1 as uuid[])) and status = 'EXPECTED'""").setParameter(1, ids).executeUpdate();
    }

    private void eraseAttendance(String ids) {
        entities.createNativeQuery("""
                        update attendance set reason = null, note = null, latitude = null, longitude = null
                        where user_id = any(cast(?1 as uuid[]))
                          and (reason is not null or note is not null or latitude is not null)""").setParameter(1, ids).executeUpdate();
    }

    private void eraseAttempts(String ids) {
        entities.createNativeQuery("""
                        update attempt set nonce = null
                        where user_id = any(cast(?1 as uuid[])) and nonce is not null""").setParameter(1, ids).executeUpdate();
    }
}
