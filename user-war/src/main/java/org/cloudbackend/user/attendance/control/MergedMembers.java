package org.cloudbackend.user.attendance.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.cloudbackend.user.profiles.control.MembersMerged;

/**
 * Makes one person's attendance out of two. Where both have a row for an event, the one who came is believed, then the one
 * who was excused, then the one who was absent; of two who came, the first. Who was on the list stays on it.
 */
class MergedMembers {

    /** Smaller is believed. No two rows of an event are alike in it. */
    private static final String BELIEVED = """
            (case when %1$s.checked_in_at is not null then 0 when %1$s.status = 'EXCUSED' then 1
              when %1$s.status = 'ABSENT' then 2 else 3 end,
             coalesce(%1$s.checked_in_at, 'infinity'), %1$s.user_id = ?1)""";

    private final EntityManager entities;

    @Inject
    MergedMembers(EntityManager entities) {
        this.entities = entities;
    }

    void merge(@Observes MembersMerged merged) {
        run(merged, """
                update attendance a set listed = true from attendance b
                where a.event_id = b.event_id and b.listed and not a.listed
                  and (a.user_id, b.user_id) in ((?1, ?2), (?2, ?1))""");
        run(merged, """
                delete from attendance a using attendance b
                where a.event_id = b.event_id and (a.user_id, b.user_id) in ((?1, ?2), (?2, ?1))
                  and %s > %s""".formatted(BELIEVED.formatted("a"), BELIEVED.formatted("b")));
        run(merged, "update attendance set user_id = ?2 where user_id = ?1");
        run(merged, """
                update attempt a set nonce = null from attempt b
                where a.user_id = ?1 and b.user_id = ?2 and a.event_id = b.event_id and a.nonce = b.nonce""");
        run(merged, "update attempt set user_id = ?2 where user_id = ?1");
    }

    private void run(MembersMerged merged, String statement) {
        entities.createNativeQuery(statement)
                .setParameter(1, merged.gone())
                .setParameter(2, merged.stays())
                .executeUpdate();
    }
}
