package org.cloudbackend.auth.attempts.control;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;

/**
 * Counts failed attempts, in the database and so for all replicas together, and delays further ones (OWASP
 * Authentication Cheat Sheet, "Account Lockout"; ASVS 2.2.1). An attempt that comes too early is refused unseen and not
 * counted: it tells nothing of the password, and does not make the delay longer.
 */
public class Attempts {

    /** Counters are written in one order, so that two attempts never wait for each other. */
    private static final Comparator<Counter> ORDER = Comparator.comparing(Counter::hexKey);

    private final EntityManager entities;
    private final Delays delays;
    private final Clock clock;

    @Inject
    Attempts(EntityManager entities, Delays delays, Clock clock) {
        this.entities = entities;
        this.delays = delays;
        this.clock = clock;
    }

    /** Whether the attempt comes before its time. */
    public boolean isTooEarly(Attempt attempt) {
        return !entities.createNativeQuery("""
                        select 1 from failed_attempts
                        where key in (select decode(k, 'hex') from unnest(cast(?1 as text[])) k) and delayed_until > ?2
                        limit 1""")
                .setParameter(
                        1, attempt.delaying().stream().map(Counter::hexKey).collect(joining(",", "{", "}")))
                .setParameter(2, clock.instant())
                .getResultList()
                .isEmpty();
    }

    public void failed(Attempt attempt) {
        attempt.counting().stream().sorted(ORDER).forEach(this::count);
    }

    private void count(Counter counter) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into failed_attempts as known (key, failures, last_failed_at, delayed_until)
                        values (?1, 1, ?2, case when ?3 = 1 then cast(?2 as timestamptz) + interval '1 second' else ?2 end)
                        on conflict (key) do update set
                          failures = case when known.last_failed_at < ?5 then 1 else known.failures + 1 end,
                          last_failed_at = ?2,
                          delayed_until = case
                            when known.last_failed_at < ?5 or known.failures + 1 < ?3 then ?2
                            else cast(?2 as timestamptz)
                              + least(?4, power(2, least(known.failures + 1 - ?3, 30))) * interval '1 second' end""")
                .setParameter(1, counter.key())
                .setParameter(2, now)
                .setParameter(3, delays.failuresBefore(counter))
                .setParameter(4, delays.limit(counter).toSeconds())
                .setParameter(5, now.minus(delays.memory(counter)))
                .executeUpdate();
    }

    public void succeeded(Attempt attempt) {
        attempt.cleared().stream().sorted(ORDER).forEach(this::clear);
    }

    private void clear(Counter counter) {
        entities.createNativeQuery("delete from failed_attempts where key = ?1")
                .setParameter(1, counter.key())
                .executeUpdate();
    }

    /**
     * Removes up to 10 000 counters that are forgotten anyway.
     *
     * @return how many
     */
    public int forget() {
        return entities.createNativeQuery("""
                        delete from failed_attempts where key in (
                          select key from failed_attempts where last_failed_at < ?1
                          limit 10000 for update skip locked)""")
                .setParameter(1, clock.instant().minus(delays.longestMemory()))
                .executeUpdate();
    }
}
