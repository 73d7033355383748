package org.cloudbackend.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.junit.jupiter.api.Test;

public class MergePatchTest {

    public record Change(String givenName, String location) {}

    @Test
    void a_field_that_is_named_is_set() {
        assertThat(read("{\"location\": \"hall\"}").after("location", "yard", Change::location))
                .isEqualTo("hall");
    }

    @Test
    void a_field_that_is_null_is_removed() {
        var patch = read("{\"location\": null}");
        assertThat(patch.names("location")).isTrue();
        assertThat(patch.after("location", "yard", Change::location)).isNull();
    }

    @Test
    void a_field_that_is_left_out_stays() {
        var patch = read("{}");
        assertThat(patch.names("location")).isFalse();
        assertThat(patch.after("location", "yard", Change::location)).isEqualTo("yard");
    }

    @Test
    void a_field_that_must_be_there_cannot_be_removed() {
        var patch = read("{\"given_name\": null, \"location\": null}");
        var refusal = catchThrowableOfType(ProblemException.class, () -> patch.keep("given_name"));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/given_name");
        read("{\"given_name\": \"Ada\", \"location\": null}").keep("given_name");
        read("{}").keep("given_name");
    }

    @Test
    void unknown_fields_and_wrong_types_are_refused_all_at_once() {
        var refusal = catchThrowableOfType(
                ProblemException.class, () -> read("{\"given_name\": 5, \"role\": \"admin\", \"id\": null}"));
        assertThat(refusal.errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/given_name", "/role", "/id");
    }

    @Test
    void a_patch_that_is_no_object_is_refused() {
        for (var body : new String[] {"[]", "null", "\"x\""}) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> read(body))
                            .type())
                    .isEqualTo(ProblemType.INVALID_REQUEST);
        }
    }

    private static MergePatch<Change> read(String body) {
        return MergePatchReader.read(Change.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
