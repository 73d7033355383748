package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.csv.CsvTable;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/**
 * All members as a table, by name. It is read in pages, each in a transaction of its own, so that neither memory nor a
 * connection is held for as long as someone's line takes.
 */
public class MemberExport {

    private static final int PAGE = 1000;
    private static final List<String> COLUMNS =
            List.of("given_name", "family_name", "email", "status", "id", "account_id");

    private final EntityManager entities;
    private final Transactions transactions;

    @Inject
    MemberExport(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    public static String[] header() {
        return COLUMNS.toArray(String[]::new);
    }

    public void write(CsvTable table, Optional<Words> words, Optional<ProfileStatus> status) throws IOException {
        Optional<Row> last = Optional.empty();
        List<Row> page;
        do {
            var after = last;
            page = transactions.call(() -> page(words, status, after));
            for (var row : page) {
                table.row(row.cells);
            }
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
    }

    private List<Row> page(Optional<Words> words, Optional<ProfileStatus> status, Optional<Row> after) {
        var query = new KeysetQuery("""
                        select p.given_name, p.family_name, p.email, p.status, p.id, p.account_id, p.name_key
                        from profile p""")
                .and(ProfileList.LIVING)
                .andWords("p.words", words)
                .andIfGiven("p.status = ?", status.map(Enum::name));
        after.ifPresent(row -> query.and("(" + ProfileList.ORDER + ") > (?, ?)", row.nameKey, row.id));
        return query.rows(entities, Row::of, ProfileList.ORDER, PAGE);
    }

    private record Row(Object[] cells, UUID id, String nameKey) {

        static Row of(Object[] row) {
            var status = WireName.of(ProfileStatus.valueOf((String) row[3]));
            return new Row(
                    new Object[] {row[0], row[1], row[2], status, row[4], row[5]}, (UUID) row[4], (String) row[6]);
        }
    }
}
