package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudbackend.kit.filters.KeysetQuery;

/** Finds who is next on a roll, by indexes alone: what is shown of them is read afterwards, for one page only. */
class RollPlaces {

    private static final Optional<Standing> EXPECTED = Optional.of(Standing.EXPECTED);

    private final EntityManager entities;

    @Inject
    RollPlaces(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Where members without a row are expected too, both sides are read in order and merged, so neither gives more than
     * a page.
     *
     * @param most how many at the most
     */
    List<RollPlace> after(RollPlace place, RollEvent event, RollFilter filter, int most) {
        var onRecord = onRecord(place, event, filter, most);
        var withoutRow = filter.status().isEmpty() || filter.status().equals(EXPECTED);
        return event.everyoneExpected() && withoutRow
                ? merge(onRecord, activeMembers(place, event, filter, most), most)
                : onRecord;
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

    /** Where only those are asked for who did not come yet, whoever has a row is on record, or not asked for. */
    private List<RollPlace> activeMembers(RollPlace place, RollEvent event, RollFilter filter, int most) {
        var members = new KeysetQuery("select p.name_key, p.id from profile p").and("p.status = 'ACTIVE'");
        if (filter.status().isPresent()) {
            members.and(
                    "not exists (select 1 from attendance a where a.event_id = ? and a.user_id = p.id)", event.id());
        }
        return members.andWords("p.words", filter.words())
                .andWordsOfName("p.name_key", filter.words())
                .and("(p.name_key, p.id) > (?, ?)", place.nameKey(), place.userId())
                .rows(entities, RollPlace::of, "p.name_key, p.id", most);
    }

    private static List<RollPlace> merge(List<RollPlace> one, List<RollPlace> other, int most) {
        return Stream.concat(one.stream(), other.stream())
                .distinct()
                .sorted()
                .limit(most)
                .toList();
    }
}
