package org.cloudbackend.sociallog.audit.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.erdtman.jcs.JsonCanonicalizer;

/** Checks the chain from the database's columns and with no code of the service, as a stranger would. */
final class ChainCheck {

    private ChainCheck() {}

    /** The sequences at which the chain does not hold. */
    static List<Long> breaks(Connection connection) throws Exception {
        var breaks = new ArrayList<Long>();
        var expected = 0L;
        var previous = "0".repeat(64);
        try (var rows = connection.createStatement().executeQuery("select * from audit_event order by sequence")) {
            while (rows.next()) {
                expected++;
                var sequence = rows.getLong("sequence");
                if (sequence != expected
                        || !rows.getString("previous_hash").equals(previous)
                        || !rows.getString("hash").equals(hash(rows))) {
                    breaks.add(sequence);
                }
                previous = rows.getString("hash");
            }
        }
        return breaks;
    }

    /** The hash of an event as the API answers with it. */
    static String hash(JsonObject event) throws Exception {
        var facts = Json.createObjectBuilder(event)
                .remove("previous_hash")
                .remove("hash")
                .build();
        return hash(event.getString("previous_hash"), facts);
    }

    private static String hash(ResultSet row) throws Exception {
        var details =
                Json.createReader(new StringReader(row.getString("details"))).readObject();
        var facts = Json.createObjectBuilder()
                .add("sequence", row.getLong("sequence"))
                .add("occurred_at", time(row, "occurred_at"))
                .add("recorded_at", time(row, "recorded_at"))
                .add("outcome", row.getString("outcome").toLowerCase(Locale.ROOT))
                .add("details", details);
        for (var column : List.of("id", "source", "actor", "action", "target", "address", "user_agent", "request_id")) {
            addText(facts, column, row.getString(column));
        }
        return hash(row.getString("previous_hash"), facts.build());
    }

    private static String hash(String previous, JsonObject facts) throws Exception {
        var hashed = previous + new JsonCanonicalizer(facts.toString()).getEncodedString();
        var digest = MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private static void addText(JsonObjectBuilder facts, String name, String text) {
        facts.add(name, text == null ? JsonValue.NULL : Json.createValue(text));
    }
}
