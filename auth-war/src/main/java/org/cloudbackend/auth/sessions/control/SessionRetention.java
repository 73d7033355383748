package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;

/**
 * Removes sessions that are long over. What another replica is removing is passed over. A session goes after its refresh
 * tokens, of which it may have had thousands.
 */
public class SessionRetention {

    private static final String OVER = "(s.ended_at < ?1 or s.expires_at < ?1)";

    private final EntityManager entities;

    @Inject
    SessionRetention(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Removes refresh tokens of sessions that ended or expired before a time.
     *
     * @param most how many at once
     * @return how many
     */
    public int removeRefreshTokens(Instant before, int most) {
        return run(before, most, """
                delete from refresh_token where (session_id, generation) in (
                  select t.session_id, t.generation
                  from session s join refresh_token t on t.session_id = s.id
                  where %s limit ?2 for update of t skip locked)""".formatted(OVER));
    }

    /** Removes sessions that ended or expired before a time, as far as they have no refresh tokens any more. */
    public int removeSessions(Instant before, int most) {
        return run(before, most, """
                delete from session where id in (
                  select s.id from session s
                  where %s and not exists (select 1 from refresh_token t where t.session_id = s.id)
                  limit ?2 for update skip locked)""".formatted(OVER));
    }

    /** Removes the notes of sessions that ended before a time: their access tokens have expired. */
    public int removeEndings(Instant before, int most) {
        return run(before, most, """
                delete from ended_session where session_id in (
                  select session_id from ended_session where ended_at < ?1
                  limit ?2 for update skip locked)""");
    }

    private int run(Instant before, int most, String statement) {
        Query query = entities.createNativeQuery(statement);
        return query.setParameter(1, before).setParameter(2, most).executeUpdate();
    }
}
