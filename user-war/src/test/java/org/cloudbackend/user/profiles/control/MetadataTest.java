package org.cloudbackend.user.profiles.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.junit.jupiter.api.Test;

class MetadataTest {

    @Test
    void a_patch_sets_and_removes_what_it_names_at_any_depth() {
        assertThat(Metadata.merged(
                        "{\"a\":{\"b\":1,\"c\":2},\"d\":3}",
                        json("{\"a\":{\"b\":null,\"e\":{\"f\":null}},\"d\":[null]}")))
                .isEqualTo("{\"a\":{\"c\":2,\"e\":{}},\"d\":[null]}");
    }

    @Test
    void a_patch_of_null_removes_all() {
        assertThat(Metadata.merged("{\"a\":1}", null)).isEqualTo("{}");
    }

    @Test
    void the_limit_is_of_bytes_and_of_the_result() {
        var most = "{\"a\":\"" + "é".repeat(4092) + "\"}";

        assertThat(Metadata.of(json(most))).isEqualTo(most);
        assertRefused(() -> Metadata.merged(most, json("{\"b\":1}")));
    }

    @Test
    void half_a_character_is_refused() {
        assertRefused(() -> Metadata.of(json("{\"a\":\"\\ud800\"}")));
    }

    private static void assertRefused(Runnable call) {
        var problem = catchThrowableOfType(ProblemException.class, call::run);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/metadata");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
