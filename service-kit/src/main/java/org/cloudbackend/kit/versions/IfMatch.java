package org.cloudbackend.kit.versions;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.List;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which version a request was made for: {@code If-Match: "7"}. Of two who have read the same version and change it, the
 * second is told so, and does not undo the first one's change unknowingly (RFC 9110, section 13.1.1).
 */
@Vetoed
public class IfMatch {

    private static final String ANY = "*";

    @HeaderParam("If-Match")
    @Parameter(description = "ETag of the answer that was changed; * for whatever is there now")
    private List<String> fields;

    public IfMatch() {}

    IfMatch(String... fields) {
        this.fields = List.of(fields);
    }

    /**
     * Holds a request to the version that it was made for. A weak tag never matches; several may be listed.
     *
     * @param current the tag of what is there now
     * @throws ProblemException {@code precondition-required} where the header is missing (RFC 6585, section 3),
     *     {@code precondition-failed} where it names no current version
     */
    public void require(EntityTag current) {
        if (fields == null || fields.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Read it first and send its ETag as If-Match, so that nobody's change is lost.");
        }
        var matches = fields.stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(ANY) || tag.equals(current.value()));
        if (!matches) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "It was changed since you read it. Read it again, and send the new ETag, quotes included.");
        }
    }
}
