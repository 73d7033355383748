package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.cloudbackend.kit.filters.KeysetQuery;

/** Finds who is next on a roll, by indexes alone: what is shown of them is read afterwards, for one page only. */
class RollPlaces {

    private static final String ROW = "select 1 from attendance a where a.event_id = ? and a.user_id = p.id";

    private final EntityManager entities;

    @Inject
    RollPlaces(EntityManager entities) {
        this.entities = entities;
    }

    /** @param most how many at the most */
    List<RollPlace> after(RollPlace place, RollEvent event, RollFilter filter, int most) {
        if (!event.everyoneExpected()) {
            return onRecord(place, event, filter, most);
        }
        if (filter.status().isEmpty() && filter.words().isEmpty()) {
            return everyone(place, event, most);
        }
        var onlyExpected = filter.status().equals(Optional.of(Standing.EXPECTED));
        return onlyExpected || filter.status().isEmpty()
                ? members(place, event, filter, onlyExpected, most)
                : onRecord(place, event, filter, most);
    }

    /** Those with a row: on the list, checked in, excused, absent. */
    private List<RollPlace> onRecord(RollPlace place, RollEvent event, RollFilter filter, int most) {
        return new KeysetQuery("select a.name_key, a.user_id from attendance a")
                .and("a.event_id = ?", event.id())
                .andIfGiven("a.status = ?", filter.status().map(Enum::name))
                .andWordsOfName("a.name_key", filter.words())
                .and("(a.name_key, a.user_id) > (?, ?)", place.nameKey(), place.userId())
                .rows(entities, RollPlace::of, "a.name_key, a.user_id", most);
    }

    /** Active members, and whoever has a row without being one: both in order, so each side gives one page at most. */
    private List<RollPlace> everyone(RollPlace place, RollEvent event, int most) {
        List<?> rows = entities.createNativeQuery("""
                        (select p.name_key, p.id from profile p
                         where p.status = 'ACTIVE' and (p.name_key, p.id) > (?2, ?3)
                         order by p.name_key, p.id limit ?4)
                        union
                        (select a.name_key, a.user_id from attendance a
                         where a.event_id = ?1 and (a.name_key, a.user_id) > (?2, ?3)
                         order by a.name_key, a.user_id limit ?4)
                        order by 1, 2 limit ?4""")
                .setParameter(1, event.id())
                .setParameter(2, place.nameKey())
                .setParameter(3, place.userId())
                .setParameter(4, most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(RollPlace::of).toList();
    }

    /** Members by words of their name, or those who have not come yet, as far as they are somebody still. */
    private List<RollPlace> members(
            RollPlace place, RollEvent event, RollFilter filter, boolean onlyExpected, int most) {
        var query = new KeysetQuery("select p.name_key, p.id from profile p")
                .and("p.status <> 'ERASED'")
                .and("(p.status = 'ACTIVE' or exists (%s))".formatted(ROW), event.id());
        if (onlyExpected) {
            query.and("not exists (%s and a.status <> 'EXPECTED')".formatted(ROW), event.id());
        }
        return query.andWords("p.words", filter.words())
                .andWordsOfName("p.name_key", filter.words())
                .and("(p.name_key, p.id) > (?, ?)", place.nameKey(), place.userId())
                .rows(entities, RollPlace::of, "p.name_key, p.id", most);
    }
}
