package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.cloudbackend.user.profiles.control.ImportReport.LineError;

/** Finds who is imported twice. A file that is sent again by mistake must not double everyone. */
class KnownEmails {

    private static final long IMPORT_LOCK = 0x696d706f7274L;

    private final EntityManager entities;

    @Inject
    KnownEmails(EntityManager entities) {
        this.entities = entities;
    }

    /** Two imports at the same moment would not see each other: the second waits for the first. */
    void waitForOthers() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, IMPORT_LOCK)
                .getSingleResult();
    }

    List<LineError> among(List<ImportedLine> lines) {
        List<?> rows =
                entities.createNativeQuery("""
                        select line, first_line, known from (
                          select line, min(line) over (partition by email_key) as first_line,
                            exists (select 1 from profile p where lower(p.email) = email_key) as known
                          from (select line, lower(email) as email_key
                                from jsonb_to_recordset(cast(?1 as jsonb)) as given (line integer, email text)) keyed
                        ) found
                        where known or first_line < line
                        order by line""").setParameter(1, emails(lines)).getResultList();
        return rows.stream().map(row -> error((Object[]) row)).toList();
    }

    private static LineError error(Object[] row) {
        var detail = (Boolean) row[2] ? "belongs to a member already" : "is in line %s already".formatted(row[1]);
        return new LineError(((Number) row[0]).intValue(), "email", detail);
    }

    private static String emails(List<ImportedLine> lines) {
        var array = Json.createArrayBuilder();
        for (var line : lines) {
            array.add(Json.createObjectBuilder()
                    .add("line", line.number())
                    .add("email", line.member().email()));
        }
        return array.build().toString();
    }
}
