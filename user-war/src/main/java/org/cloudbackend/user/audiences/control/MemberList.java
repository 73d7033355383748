package org.cloudbackend.user.audiences.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** Who is on the list of an event, by family name. */
public class MemberList {

    private static final String NAME = "event-members";

    private static final String SELECT = """
            select a.user_id, p.given_name, p.family_name, a.status, a.name_key
            from attendance a join profile p on p.id = a.user_id""";

    private final EntityManager entities;

    @Inject
    MemberList(EntityManager entities) {
        this.entities = entities;
    }

    public Page<ListedMember> read(UUID eventId, PageRequest page) {
        var query = new KeysetQuery(SELECT).and("a.event_id = ?", eventId).and("a.listed");
        page.after(NAME)
                .ifPresent(cursor -> query.and("(a.name_key, a.user_id) > (?, ?)", cursor.text(0), cursor.uuid(1)));
        var rows = query.rows(entities, Row::of, "a.name_key, a.user_id", page);
        return Page.of(
                        rows,
                        page,
                        last -> Cursor.of(NAME, last.nameKey(), last.member().userId()))
                .map(Row::member);
    }

    private record Row(ListedMember member, String nameKey) {

        static Row of(Object[] row) {
            var status = ((String) row[3]).toLowerCase(Locale.ROOT);
            var member = new ListedMember((UUID) row[0], (String) row[1], (String) row[2], status);
            return new Row(member, (String) row[4]);
        }
    }
}
