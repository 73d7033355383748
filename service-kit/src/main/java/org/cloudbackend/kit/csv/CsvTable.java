package org.cloudbackend.kit.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table that is being written as CSV (RFC 4180) in UTF-8: a header row, then rows. A text that a spreadsheet would
 * calculate gets an apostrophe in front, so that nobody's name runs a formula on the reader's machine (OWASP, CSV
 * injection).
 */
public final class CsvTable {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private final CSVPrinter printer;

    /** @param out stays open */
    public CsvTable(OutputStream out, String... header) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord((Object[]) header);
    }

    /** @param cells one for each name in the header; null is an empty one */
    public void row(Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(CsvTable::harmless).toArray());
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        printer.flush();
    }

    /** Numbers are no texts: a minus sign may stand in front of them. */
    private static Object harmless(Object cell) {
        return cell instanceof CharSequence text && !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
