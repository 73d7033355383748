package org.cloudbackend.user.profiles.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cloudbackend.kit.csv.Formulas;
import org.cloudbackend.user.profiles.control.ImportReport.LineError;

/**
 * Reads a file of members: a header that names {@code given_name}, {@code family_name} and {@code email} among its
 * columns, then a line for each, as spreadsheets write them, with commas or semicolons. Other columns are passed over, so
 * that an export can be read.
 */
final class ImportFile {

    static final int MAX_LINES = 5000;

    private static final List<String> COLUMNS = List.of("given_name", "family_name", "email");

    private final List<ImportedLine> lines = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final CSVParser parser;

    private List<String> header = List.of();

    private ImportFile(CSVParser parser) {
        this.parser = parser;
    }

    static ImportFile read(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(firstLine.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            var file = new ImportFile(parser);
            file.readAll();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ImportedLine> lines() {
        return lines;
    }

    List<LineError> errors() {
        return errors;
    }

    private void readAll() {
        var records = parser.iterator();
        var at = 1;
        try {
            while (goesOn() && records.hasNext()) {
                take(at, records.next());
                at = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            // Where a quote is never closed there are no lines any more
            errors.add(new LineError(at, null, "must close each quote, and have nothing but a separator behind it"));
        }
        if (header.isEmpty() && errors.isEmpty()) {
            errors.add(new LineError(1, null, "must be a header with " + String.join(", ", COLUMNS)));
        }
    }

    /** Without a header nothing behind it means anything. */
    private boolean goesOn() {
        return !header.isEmpty() || errors.isEmpty();
    }

    /** Empty lines count, so that a line has the number that an editor shows, and are passed over. */
    private void take(int at, CSVRecord line) {
        if (line.stream().allMatch(String::isBlank)) {
            return;
        }
        if (header.isEmpty()) {
            takeHeader(at, line);
        } else if (lines.size() == MAX_LINES) {
            throw new TooManyLines();
        } else if (line.size() != header.size()) {
            errors.add(new LineError(
                    at, null, "must have %d columns, as the header, and has %d".formatted(header.size(), line.size())));
            lines.add(new ImportedLine(at, null));
        } else {
            lines.add(new ImportedLine(at, new NewMember(cell(line, 0), cell(line, 1), cell(line, 2), null)));
        }
    }

    private void takeHeader(int at, CSVRecord line) {
        var names =
                line.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (var column : COLUMNS) {
            var found = names.stream().filter(column::equals).count();
            if (found != 1) {
                errors.add(new LineError(at, column, "must be in the header once; it names " + names));
            }
        }
        if (errors.isEmpty()) {
            header = names;
        }
    }

    /** The text of a cell without what an export puts in front of formulas; null where it is blank. */
    private String cell(CSVRecord line, int column) {
        var text = line.get(header.indexOf(COLUMNS.get(column))).strip();
        return Optional.of(Formulas.restore(text))
                .filter(some -> !some.isBlank())
                .orElse(null);
    }
}
