package org.cloudbackend.kit.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** A table as an answer that browsers offer to save. */
public final class CsvAnswer {

    public static final String MEDIA_TYPE = "text/csv";

    private CsvAnswer() {}

    /**
     * @param fileName without its ending; what could mean something to a shell or a header becomes a hyphen
     * @param rows writes the table once the answer has begun, outside of the resource's transaction
     */
    public static Response of(String fileName, Rows rows, String... header) {
        StreamingOutput body = out -> {
            var table = new CsvTable(out, header);
            rows.writeTo(table);
            table.flush();
        };
        var name = fileName.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        return Response.ok(body, MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
                .build();
    }

    /** What fills a table. */
    @FunctionalInterface
    public interface Rows {

        void writeTo(CsvTable table) throws IOException;
    }
}
