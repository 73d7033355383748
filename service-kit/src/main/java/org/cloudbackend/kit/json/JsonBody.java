package org.cloudbackend.kit.json;

import jakarta.json.JsonConfig;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** One JSON value from a request body, within the limits of size and depth. */
final class JsonBody {

    /** Bytes of a body that is read into memory; longer ones are answered with 413. */
    static final int MAX_BYTES = 1024 * 1024;

    /** Arrays and objects in one another. What goes deeper would take more stack than a server's thread has. */
    static final int MAX_DEPTH = 64;

    /** Of two values with one name in an object readers would take either: such a body is refused (RFC 8259, section 4). */
    private static final JsonReaderFactory READERS =
            JsonSettings.json().createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonBody() {}

    static JsonValue parse(InputStream body) {
        var bytes = read(body);
        try {
            checkDepth(bytes);
            try (var reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
                return reader.readValue();
            }
        } catch (JsonParsingException e) {
            var at = e.getLocation();
            throw invalid("The body is not valid JSON (line %d, column %d)."
                    .formatted(at.getLineNumber(), at.getColumnNumber()));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // Broken encodings and bodies without a value end here, each with a type of its own
            throw invalid("The body is not valid JSON.");
        }
    }

    private static byte[] read(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            // The client went away or sent malformed chunks: nothing of ours has failed
            throw invalid("The body ended early; send it again, whole.");
        }
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A JSON body may have at most " + MAX_BYTES + " bytes.");
        }
        return bytes;
    }

    /** Goes through the whole body event by event, which needs no stack; what stands behind the value is found too. */
    private static void checkDepth(byte[] bytes) {
        try (JsonParser parser = JsonSettings.json().createParser(new ByteArrayInputStream(bytes))) {
            var depth = 0;
            while (parser.hasNext()) {
                depth += step(parser.next());
                if (depth > MAX_DEPTH) {
                    throw invalid("The body is nested deeper than " + MAX_DEPTH + " levels.");
                }
            }
        }
    }

    private static int step(Event event) {
        return switch (event) {
            case START_ARRAY, START_OBJECT -> 1;
            case END_ARRAY, END_OBJECT -> -1;
            default -> 0;
        };
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_JSON, detail);
    }
}
