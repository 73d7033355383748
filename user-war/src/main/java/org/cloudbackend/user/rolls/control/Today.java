package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What someone is expected at today, or came to. Each event has its day in its own time zone. */
public class Today {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Today(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Events that go on at some moment of the day. Wherever that day is, it lies within 26 hours around now: the index
     * finds what does. Until the window is over, staff's word on the event outranks the clock.
     */
    public TodaysEvents of(UUID userId) {
        List<?> rows = entities.createNativeQuery("""
                        select e.id, e.name, e.location, e.starts_at, e.ends_at, e.check_in_opens_at,
                          e.check_in_closes_at,
                          case when e.status_by_hand = 'CANCELLED' then 'CANCELLED'
                               when e.check_in_closes_at <= cast(?2 as timestamptz) then 'CLOSED'
                               when e.status_by_hand is not null then e.status_by_hand
                               when e.check_in_opens_at > cast(?2 as timestamptz) then 'SCHEDULED'
                               else 'OPEN' end,
                          coalesce(a.status, 'EXPECTED'), a.reason, a.checked_in_at
                        from event e left join attendance a on a.event_id = e.id and a.user_id = ?1
                        where tstzrange(e.starts_at, e.ends_at) && tstzrange(
                            cast(?2 as timestamptz) - interval '26 hours', cast(?2 as timestamptz) + interval '26 hours')
                          and e.starts_at at time zone e.time_zone
                            < date_trunc('day', cast(?2 as timestamptz) at time zone e.time_zone) + interval '1 day'
                          and e.ends_at at time zone e.time_zone
                            > date_trunc('day', cast(?2 as timestamptz) at time zone e.time_zone)
                          and (a.user_id is not null
                            or e.audience = 'ALL' and e.settled_at is null
                              and exists (select 1 from profile p where p.id = ?1 and p.status = 'ACTIVE'))
                        order by e.starts_at, e.id limit 200""")
                .setParameter(1, userId)
                .setParameter(2, clock.instant())
                .getResultList();
        return new TodaysEvents(
                rows.stream().map(Object[].class::cast).map(Today::event).toList());
    }

    private static TodaysEvent event(Object[] row) {
        return new TodaysEvent(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Row.time(row[3]),
                Row.time(row[4]),
                Row.time(row[5]),
                Row.time(row[6]),
                Row.wire(row[7]),
                Standing.valueOf((String) row[8]),
                Row.wire(row[9]),
                Row.time(row[10]));
    }
}
