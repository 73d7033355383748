package org.cloudbackend.user.rolls.control;

import java.util.UUID;
import org.cloudbackend.kit.paging.Cursor;

/** Where someone stands in the order of a roll: by name, and by id among people of one name. */
record RollPlace(String nameKey, UUID userId) {

    /** Before everybody. */
    static final RollPlace START = new RollPlace("", new UUID(0, 0));

    private static final String LIST = "attendance";

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
}
