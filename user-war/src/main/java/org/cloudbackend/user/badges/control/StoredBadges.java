package org.cloudbackend.user.badges.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.badges.entity.Badge;

/** The badges in the database. Those of erased members are nobody's. */
class StoredBadges {

    private final EntityManager entities;

    @Inject
    StoredBadges(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Badge> find(UUID memberId) {
        List<?> rows = entities.createNativeQuery("""
                        select b.serial, b.secret, b.issued_at
                        from badge b join profile p on p.id = b.profile_id
                        where b.profile_id = ?1 and p.status <> 'ERASED'""").setParameter(1, memberId).getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Badge(memberId, (Integer) row[0], (byte[]) row[1], ((Timestamp) row[2]).toInstant()));
    }

    /** Gives a member the first badge. Of any number of requests at once, one does; nobody has none. */
    void addFirst(UUID memberId, byte[] secret, Instant now) {
        entities.createNativeQuery("""
                        insert into badge (profile_id, secret, issued_at)
                        select id, ?2, ?3 from profile where id = ?1 and status <> 'ERASED'
                        on conflict do nothing""")
                .setParameter(1, memberId)
                .setParameter(2, secret)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Ends the member's badge and issues the next. */
    void replace(UUID memberId, Instant now) {
        entities.createNativeQuery("""
                        with issued as (
                          update badge set serial = serial + 1, issued_at = ?2 where profile_id = ?1
                          returning profile_id, serial, issued_at)
                        insert into ended_badge (profile_id, serial, ended_at)
                        select profile_id, serial - 1, issued_at from issued""")
                .setParameter(1, memberId)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** How many of the member's badges ended after a moment. */
    long countEnded(UUID memberId, Instant after) {
        var count =
                entities.createNativeQuery("select count(*) from ended_badge where profile_id = ?1 and ended_at > ?2");
        return ((Number) count.setParameter(1, memberId).setParameter(2, after).getSingleResult()).longValue();
    }

    /** Removes former badges that ended before a moment; those that another replica is removing are passed over. */
    int removeEnded(Instant before, int most) {
        return entities.createNativeQuery("""
                        delete from ended_badge where (profile_id, serial) in (
                          select profile_id, serial from ended_badge where ended_at < ?1
                          order by ended_at limit ?2 for update skip locked)""")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
    }

    /** When a former badge ended. */
    Optional<Instant> endOf(UUID memberId, int serial) {
        List<?> rows = entities.createNativeQuery("""
                        select ended_at from ended_badge where profile_id = ?1 and serial = ?2""")
                .setParameter(1, memberId)
                .setParameter(2, serial)
                .getResultList();
        return rows.stream().findFirst().map(ended -> ((Timestamp) ended).toInstant());
    }
}
