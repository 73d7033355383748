package org.cloudbackend.kit.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    private static final EntityTag CURRENT = EntityTag.of(7);

    @Test
    void a_tag_is_strong_and_quoted() {
        assertThat(CURRENT).hasToString("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", " \"7\" ", "\"6\", \"7\""})
    void the_current_version_is_let_through(String header) {
        assertThatCode(() -> new IfMatch(header).require(CURRENT)).doesNotThrowAnyException();
    }

    @Test
    void several_header_fields_are_one_list() {
        assertThatCode(() -> new IfMatch("\"6\"", "\"7\"").require(CURRENT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "W/\"7\"", "7", "", "\"\"", "\"7"})
    void another_version_is_refused(String header) {
        assertThat(refusal(new IfMatch(header))).isEqualTo(ProblemType.PRECONDITION_FAILED);
    }

    @Test
    void a_request_that_names_no_version_is_refused() {
        assertThat(refusal(new IfMatch())).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
        assertThat(refusal(new IfMatch(new String[0]))).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
    }

    private static ProblemType refusal(IfMatch condition) {
        return catchThrowableOfType(ProblemException.class, () -> condition.require(CURRENT))
                .type();
    }
}
