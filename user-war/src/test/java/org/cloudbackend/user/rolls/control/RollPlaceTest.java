package org.cloudbackend.user.rolls.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RollPlaceTest {

    private static final UUID LOW = UUID.fromString("0198c2f0-0000-7000-8000-000000000000");
    private static final UUID HIGH = UUID.fromString("f198c2f0-0000-7000-8000-000000000000");

    @Test
    void places_are_ordered_by_name_and_then_by_id_as_the_database_orders_them() {
        assertThat(new RollPlace("a", HIGH)).isLessThan(new RollPlace("b", LOW));
        assertThat(new RollPlace("a", LOW)).isLessThan(new RollPlace("a", HIGH));
        assertThat(new RollPlace("\uFB01", LOW)).isLessThan(new RollPlace("\uD83D\uDE00", LOW));
        assertThat(RollPlace.START).isLessThan(new RollPlace("", LOW));
    }
}
