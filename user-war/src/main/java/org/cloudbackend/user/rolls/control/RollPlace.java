package org.cloudbackend.user.rolls.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.cloudbackend.kit.paging.Cursor;

/** Where someone stands in the order of a roll: by name, and by id among people of one name, as the database orders both. */
record RollPlace(String nameKey, UUID userId) implements Comparable<RollPlace> {

    /** Before everybody. */
    static final RollPlace START = new RollPlace("", new UUID(0, 0));

    private static final String LIST = "attendance";

    /** PostgreSQL compares bytes without signs; Java would compare UTF-16 units, and halves of ids with signs. */
    private static final Comparator<RollPlace> ORDER = Comparator.comparing(RollPlace::nameKey, RollPlace::byBytes)
            .thenComparing(place -> place.userId().toString());

    static RollPlace of(Object[] row) {
        return new RollPlace((String) row[0], (UUID) row[1]);
    }

    static RollPlace of(Cursor cursor) {
        return new RollPlace(cursor.text(0), cursor.uuid(1));
    }

    static String list() {
        return LIST;
    }

    Cursor cursor() {
        return Cursor.of(LIST, nameKey, userId);
    }

    @Override
    public int compareTo(RollPlace other) {
        return ORDER.compare(this, other);
    }

    private static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
