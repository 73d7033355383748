package org.cloudbackend.user.profiles.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudbackend.user.profiles.control.ImportReport.LineError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given_name,family_name,email\nAda,Lovelace,ada@example.org\n",
                "given_name;family_name;email\r\nAda;Lovelace;ada@example.org\r\n",
                "Email, Family_Name ,GIVEN_NAME,note\n\n ada@example.org ,Lovelace, Ada,of no use",
                "\"given_name\",\"family_name\",\"email\"\n\"Ada\",\"Lovelace\",\"ada@example.org\"\n"
            })
    void lines_are_read_as_spreadsheets_write_them(String text) {
        var file = ImportFile.read(text);

        assertThat(file.errors()).isEmpty();
        assertThat(file.lines())
                .extracting(ImportedLine::member)
                .containsExactly(new NewMember("Ada", "Lovelace", "ada@example.org", null));
    }

    @Test
    void a_line_has_the_number_that_an_editor_shows() {
        var file = ImportFile.read("given_name,family_name,email\n\n\"A\nB\",C,\n\nD,E,\nF,G\n");

        assertThat(file.lines()).extracting(ImportedLine::number).containsExactly(3, 6, 7);
        assertThat(file.errors()).extracting(LineError::line).containsExactly(7);
    }

    @Test
    void what_an_export_puts_in_front_of_formulas_is_taken_away() {
        var file = ImportFile.read("given_name,family_name,email\n'=1,'tHooft,'+a@b.c\n");

        assertThat(file.lines().get(0).member()).isEqualTo(new NewMember("=1", "'tHooft", "+a@b.c", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"given_name,family_name,email\nA,B,\nC,\"D,\n", "given_name,family_name,email\nA,B,\n\"C\"x,D,\n"
            })
    void a_quote_that_does_not_fit_ends_the_file(String text) {
        var file = ImportFile.read(text);

        assertThat(file.lines()).hasSize(1);
        assertThat(file.errors()).extracting(LineError::line).containsExactly(3);
    }

    @Test
    void a_header_names_each_column_once() {
        assertThat(ImportFile.read("given_name,email,email\nA,b@c.d,\n").errors())
                .extracting(LineError::field)
                .containsExactly("family_name", "email");
        assertThat(ImportFile.read("").errors()).hasSize(1);
    }
}
