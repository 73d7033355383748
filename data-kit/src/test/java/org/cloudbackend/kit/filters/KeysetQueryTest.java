package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cloudbackend.kit.paging.PageRequest;
import org.junit.jupiter.api.Test;

class KeysetQueryTest {

    private final KeysetQuery query = new KeysetQuery("select * from event");

    @Test
    void what_was_not_asked_for_is_not_in_the_query() {
        query.andIfGiven("status = ?", Optional.empty())
                .andWithin("starts_at", Period.of(null, null))
                .andWords("words", Optional.empty());

        assertSql("select * from event order by id limit ?1");
    }

    @Test
    void the_parameters_of_all_conditions_are_counted_through() {
        query.and("(starts_at, id) > (?, ?)", "a", "b")
                .and("place is not null")
                .andIfGiven("status = ?", Optional.of("OPEN"))
                .andWithin("starts_at", Period.of("2026-01-31T09:30:00Z", "2026-02-01T00:00:00Z"));

        assertSql("select * from event where (starts_at, id) > (?1, ?2) and place is not null and status = ?3"
                + " and starts_at >= ?4 and starts_at < ?5 order by id limit ?6");
    }

    @Test
    void a_period_that_is_open_on_one_side_is_one_condition() {
        query.andWithin("starts_at", Period.of(null, "2026-02-01T00:00:00Z"));

        assertSql("select * from event where starts_at < ?1 order by id limit ?2");
    }

    private void assertSql(String expected) {
        assertThat(query.sql("id", new PageRequest())).isEqualToNormalizingWhitespace(expected);
    }
}
