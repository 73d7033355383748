package org.cloudbackend.sociallog.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void names_are_sorted_and_white_space_is_gone() {
        assertThat(canonical("{ \"b\" : [ 1 , true, null ], \"a\" : { \"d\" : 1, \"c\" : \"x y\" } }"))
                .isEqualTo("{\"a\":{\"c\":\"x y\",\"d\":1},\"b\":[1,true,null]}");
    }

    /** The sample of RFC 8785, section 3.2.3: names sort by UTF-16 code units, not by code points. */
    @Test
    void names_sort_as_the_rfc_says() {
        assertThat(canonical("""
                        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                        "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                        "\\u00f6": "Latin Small Letter O With Diaeresis"}"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void equal_numbers_are_written_alike() {
        assertThat(canonical("{\"n\":[1.0, 1e0, 10E-1, 0.1, 1e21, -0, 1E-7, 9007199254740992]}"))
                .isEqualTo("{\"n\":[1,1,1,0.1,1e+21,0,1e-7,9007199254740992]}");
    }

    @Test
    void what_is_canonical_stays_as_it_is() {
        var once = canonical("{\"z\":1.50,\"a\":\"\\u0000\\u000f\\\\\\\"/é\",\"n\":{\"deep\":[[[1e30]]]}}");

        assertThat(canonical(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "1e400", "-1e400", "0.12345678901234567890", "1e-400"})
    void a_number_that_would_change_is_refused(String number) {
        assertThatThrownBy(() -> canonical("{\"a\":[{\"n\":" + number + "}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("send it as text");
    }

    private static String canonical(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        return CanonicalJson.of(object);
    }
}
