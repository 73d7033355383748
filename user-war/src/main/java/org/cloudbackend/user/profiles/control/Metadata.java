package org.cloudbackend.user.profiles.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/** What an organisation keeps of its members beyond what we know of: a JSON object that means nothing to us. */
final class Metadata {

    static final String NONE = "{}";

    /** Of UTF-8, written without white space. */
    static final int MAX_BYTES = 8192;

    private Metadata() {}

    static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /**
     * Metadata as they are kept.
     *
     * @param given null where there are none
     * @throws ProblemException {@code invalid-request} where they are too large
     */
    static String of(JsonObject given) {
        var text = given == null ? NONE : given.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw invalid("must have at most " + MAX_BYTES + " bytes in all, with what is there already");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw invalid("must hold whole characters only");
        }
        return text;
    }

    /**
     * Metadata after a change (RFC 7396): what the patch names is set, what it names with null goes, and so on inside.
     *
     * @param patch null removes all
     */
    static String merged(String before, JsonObject patch) {
        if (patch == null) {
            return NONE;
        }
        JsonValue after = Json.createMergePatch(patch).apply(read(before));
        return of(after.asJsonObject());
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.invalid(List.of(new FieldError("/metadata", detail)));
    }
}
