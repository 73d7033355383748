package org.cloudbackend.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class StrictJsonReaderTest {

    public enum Colour {
        DARK_RED
    }

    public record Part(String partName) {}

    public record Thing(
            UUID id,
            String givenName,
            Integer count,
            boolean open,
            Instant startsAt,
            Colour colour,
            List<Part> parts,
            JsonObject metadata) {}

    @Test
    void a_complete_body_becomes_a_record() {
        var thing = read("""
                {"id": "0190a6b4-9f00-7000-8000-000000000001", "given_name": "Ada", "count": 3, "open": true,
                 "starts_at": "2026-01-31T10:30:00+01:00", "colour": "dark_red",
                 "parts": [{"part_name": "wheel"}], "metadata": {"any": [1, "thing"]}}""");
        assertThat(thing.givenName()).isEqualTo("Ada");
        assertThat(thing.count()).isEqualTo(3);
        assertThat(thing.open()).isTrue();
        assertThat(thing.startsAt()).isEqualTo(Instant.parse("2026-01-31T09:30:00Z"));
        assertThat(thing.colour()).isEqualTo(Colour.DARK_RED);
        assertThat(thing.parts()).containsExactly(new Part("wheel"));
        assertThat(thing.metadata().getJsonArray("any")).hasSize(2);
    }

    @Test
    void what_is_not_given_is_null() {
        assertThat(read("{\"given_name\": null}").givenName()).isNull();
        assertThat(read("{\"colour\": null}").colour()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"givenName\": \"Ada\"}            | /givenName",
                "{\"given_name\": 5}                 | /given_name",
                "{\"given_name\": \"nul \\u0000\"}   | /given_name",
                "{\"given_name\": \"\\ud800\"}       | /given_name",
                "{\"count\": \"3\"}                  | /count",
                "{\"count\": 3.5}                    | /count",
                "{\"count\": 99999999999}            | /count",
                "{\"open\": \"true\"}                | /open",
                "{\"id\": \"1-1-1-1-1\"}             | /id",
                "{\"starts_at\": \"tomorrow\"}       | /starts_at",
                "{\"starts_at\": 1700000000}         | /starts_at",
                "{\"starts_at\": \"+1000000000-12-31T00:00:00Z\"} | /starts_at",
                "{\"starts_at\": \"-0001-01-01T00:00:00Z\"} | /starts_at",
                "{\"colour\": \"DARK_RED\"}          | /colour",
                "{\"parts\": {}}                     | /parts",
                "{\"parts\": [{\"part_name\": 1}]}   | /parts/0/part_name",
                "{\"parts\": [{\"a/b\": 1}]}         | /parts/0/a~1b",
                "{\"metadata\": []}                  | /metadata"
            })
    void what_does_not_fit_is_told_with_its_pointer(String body, String pointer) {
        assertThat(refused(body).errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void everything_that_does_not_fit_is_told_at_once() {
        assertThat(refused("{\"count\": \"a\", \"open\": 1, \"x\": 1}").errors())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\": 1} trailing", "{a: 1}", "{\"a\": 1, \"a\": 1}", "\u00ef", "nul"})
    void what_is_not_json_is_refused(String body) {
        assertThat(refused(body).type()).isEqualTo(ProblemType.INVALID_JSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1200, 200_000})
    void nesting_over_64_levels_is_refused(int depth) {
        assertThat(refused("{\"metadata\": " + "[".repeat(depth) + "]".repeat(depth) + "}")
                        .type())
                .isEqualTo(ProblemType.INVALID_JSON);
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        var body = "{\"given_name\": \"" + "x".repeat(JsonBody.MAX_BYTES) + "\"}";
        assertThat(refused(body).type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    private static Thing read(String body) {
        return StrictJsonReader.read(Thing.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }
}
