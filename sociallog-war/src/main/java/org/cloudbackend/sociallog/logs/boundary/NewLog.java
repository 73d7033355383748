package org.cloudbackend.sociallog.logs.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.sociallog.logs.entity.Happening;

/**
 * What someone logs.
 *
 * @param network where it happened: 1 to 60 of a-z, 0-9, dot, underscore and hyphen, as {@code action} and {@code status}
 * @param action what was done there, for example {@code post}
 * @param content 1 to 10 000 characters
 * @param status how it ended, for example {@code published}
 * @param occurredAt from 1970 to 9999, kept to the microsecond
 * @param actor who did it there, up to 200 characters
 * @param reference what it is called there, up to 200 characters
 * @param metadata further facts, up to 8192 bytes of UTF-8 when written without white space
 */
public record NewLog(
        @NotNull @Pattern(regexp = NAME, message = NAME_EXPECTED)
        String network,

        @NotNull @Pattern(regexp = NAME, message = NAME_EXPECTED)
        String action,

        @NotNull @Size(min = 1, max = 10_000) String content,

        @NotNull @Pattern(regexp = NAME, message = NAME_EXPECTED)
        String status,

        @NotNull Instant occurredAt,
        @Size(max = 200) String actor,
        @Size(max = 200) String reference,
        JsonObject metadata) {

    static final int MAX_METADATA_BYTES = 8192;

    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,59}";
    private static final String NAME_EXPECTED =
            "must be 1 to 60 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit";

    Happening happening() {
        var errors = new ArrayList<FieldError>();
        var facts = metadata == null ? null : metadata.toString();
        if (facts != null && facts.getBytes(StandardCharsets.UTF_8).length > MAX_METADATA_BYTES) {
            errors.add(new FieldError("/metadata", "must have at most " + MAX_METADATA_BYTES + " bytes"));
        }
        if (!Period.RECORDABLE.contains(occurredAt)) {
            errors.add(new FieldError("/occurred_at", Period.EXPECTED));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Happening(network, action, content, status, occurredAt, actor, reference, facts);
    }
}
