package org.cloudbackend.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_table_is_a_header_and_rows_as_rfc_4180_has_them() throws IOException {
        var table = new CsvTable(out, "name", "note");
        table.row("Lovelace, Ada", "says \"hi\"");
        table.row("Øre\nÅse", null);

        assertThat(written(table)).isEqualTo("""
                "name","note"\r
                "Lovelace, Ada","says ""hi""\"\r
                "Øre
                Åse",\r
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "'=1", " =1"})
    void a_text_that_a_spreadsheet_would_calculate_is_defused(String formula) throws IOException {
        var table = new CsvTable(out, "name");
        table.row(formula);

        assertThat(written(table)).contains("\"'" + formula + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Max;=1+1", "Max\t+1", "Max\n-1", "Max\r\n@sum", ";='x", ";\"=1+1\";"})
    void a_formula_behind_what_ends_a_cell_elsewhere_is_defused(String text) throws IOException {
        var table = new CsvTable(out, "name");
        table.row(text);

        assertThat(written(table)).doesNotContainPattern("[;\t\r\n]\"*[=+\\-@]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "'=1",
                "''=1",
                "Max;=1;+1",
                "Max;'=1",
                "\t=1",
                "\n\n- a\n- b",
                " '\"=1",
                "it's",
                "a;b-c",
                "'"
            })
    void a_text_that_was_defused_is_given_back(String text) {
        assertThat(Formulas.restore(Formulas.defuse(text))).isEqualTo(text);
    }

    @Test
    void numbers_and_harmless_texts_stay_as_they_are() throws IOException {
        var table = new CsvTable(out, "a", "b", "c");
        table.row(-1, "a=b", "");

        assertThat(written(table)).endsWith("\n-1,\"a=b\",\"\"\r\n");
    }

    @Test
    void what_was_written_is_handed_on_and_not_kept() throws IOException {
        var counted = new long[1];
        var table = new CsvTable(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        counted[0]++;
                    }
                },
                "name");
        var text = "x".repeat(1000);
        for (var i = 0; i < 1000; i++) {
            table.row(text);
            assertThat((i + 1) * 1002L - counted[0]).isLessThan(50_000);
        }
    }

    private String written(CsvTable table) throws IOException {
        table.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
