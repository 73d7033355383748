package org.cloudbackend.kit.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code idempotency_key} of a service's own database. */
@Dependent
class StoredAnswers {

    private final EntityManager entities;

    @Inject
    StoredAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes a key that nobody has. Where a request with it is under way, this waits until that has succeeded or failed.
     *
     * @return whether it was free
     */
    boolean claim(IdempotencyKey key, byte[] request, Instant now) {
        return bind(key, """
                        insert into idempotency_key (subject, key, request_hash, created_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""").setParameter(3, request).setParameter(4, now).executeUpdate() == 1;
    }

    /** Takes a key whose time is over, though nobody has removed it yet, and one that was left without an answer. */
    boolean claimAgain(IdempotencyKey key, byte[] request, Instant now, Instant keptSince, Instant awaitedSince) {
        return bind(key, """
                        update idempotency_key
                        set request_hash = ?3, created_at = ?4, status = null, location = null, etag = null, body = null
                        where subject = ?1 and key = ?2
                          and (created_at < ?5 or status is null and created_at < ?6)""")
                        .setParameter(3, request)
                        .setParameter(4, now)
                        .setParameter(5, keptSince)
                        .setParameter(6, awaitedSince)
                        .executeUpdate()
                == 1;
    }

    void keep(IdempotencyKey key, StoredAnswer answer) {
        bind(key, """
                update idempotency_key set status = ?3, location = ?4, etag = ?5, body = ?6
                where subject = ?1 and key = ?2""")
                .setParameter(3, answer.status())
                .setParameter(4, answer.location())
                .setParameter(5, answer.etag())
                .setParameter(6, answer.body())
                .executeUpdate();
    }

    void release(IdempotencyKey key) {
        bind(key, "delete from idempotency_key where subject = ?1 and key = ?2").executeUpdate();
    }

    /** The request that has a key; empty where none has it, or not any more. */
    Optional<StoredRequest> find(IdempotencyKey key) {
        List<?> rows = bind(key, """
                        select request_hash, status, location, etag, body from idempotency_key
                        where subject = ?1 and key = ?2""").getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(StoredAnswers::request);
    }

    private static StoredRequest request(Object[] row) {
        var answer = new StoredAnswer((Integer) row[1], (String) row[2], (String) row[3], (String) row[4]);
        return new StoredRequest((byte[]) row[0], answer);
    }

    /** Removes keys of before a time; those that another replica is removing are passed over. */
    int remove(Instant before, int most) {
        return entities.createNativeQuery("""
                        delete from idempotency_key where (subject, key) in (
                          select subject, key from idempotency_key where created_at < ?1
                          order by created_at limit ?2 for update skip locked)""")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
    }

    private Query bind(IdempotencyKey key, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter(1, key.subject())
                .setParameter(2, key.value());
    }
}
