package org.cloudbackend.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudbackend.kit.problems.ProblemDetails;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.junit.jupiter.api.Test;

class JsonSettingsTest {

    @Test
    void a_problem_without_invalid_fields_has_no_errors() {
        var problem = ProblemDetails.of(new ProblemException(ProblemType.NOT_FOUND, "Look."), "/x", "abc");
        assertThat(JsonSettings.jsonb().toJson(problem))
                .contains("\"request_id\":\"abc\"", "\"type\":\"https://cloudbackend.org/problems/not-found\"")
                .doesNotContain("errors");
    }
}
