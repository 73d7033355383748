package org.cloudbackend.kit.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table that is being written as CSV (RFC 4180) in UTF-8: a header row, then rows. {@link Formulas} are
 * defused, and each text is quoted, so that it stays one cell also where a spreadsheet separates by semicolons.
 */
public final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

    private final CSVPrinter printer;

    /** @param out stays open */
    public CsvTable(OutputStream out, String... header) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        printer = new CSVPrinter(writer, FORMAT);
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
        return cell instanceof CharSequence text ? Formulas.defuse(text) : cell;
    }
}
