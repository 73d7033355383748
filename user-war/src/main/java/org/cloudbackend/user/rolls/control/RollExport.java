package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import java.io.IOException;
import org.cloudbackend.kit.csv.CsvTable;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.json.WireName;

/**
 * Writes a whole roll. Each thousand people are read in a transaction of their own, so memory stays flat and a slow
 * reader holds no connection; someone whose name changes meanwhile may be there twice or not at all.
 */
public class RollExport {

    private static final int AT_ONCE = 1000;

    private static final String[] HEADER = {
        "user_id", "given_name", "family_name", "status", "reason", "note", "checked_in_at", "way"
    };

    private final Roll roll;
    private final Transactions transactions;

    @Inject
    RollExport(Roll roll, Transactions transactions) {
        this.roll = roll;
        this.transactions = transactions;
    }

    public String[] header() {
        return HEADER.clone();
    }

    public void write(RollEvent event, RollFilter filter, CsvTable table) throws IOException {
        var place = RollPlace.START;
        while (place != null) {
            var after = place;
            var chunk = transactions.call(() -> roll.next(after, event, filter, AT_ONCE));
            for (var entry : chunk.entries()) {
                write(entry, table);
            }
            place = chunk.goOnAfter();
        }
    }

    private static void write(RollEntry entry, CsvTable table) throws IOException {
        table.row(
                entry.userId(),
                entry.givenName(),
                entry.familyName(),
                WireName.of(entry.status()),
                entry.reason(),
                entry.note(),
                entry.checkedInAt(),
                entry.way());
    }
}
