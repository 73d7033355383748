package org.cloudbackend.kit.json;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/**
 * Reads a record from a request body and refuses what the record does not have. JSON-B alone would drop unknown fields
 * and turn the number 5 into the text "5"; a client would never learn of its mistake.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON_PATCH_JSON, "application/merge-patch+json"})
public class StrictJsonReader implements MessageBodyReader<Object> {

    /** Bytes of a body that is read into memory; longer ones are answered with 413. */
    public static final int MAX_BYTES = 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    /** Reads one (public) record, or says in a {@link ProblemException} everything that is wrong with the body. */
    public static <T> T read(Class<T> type, InputStream body) throws IOException {
        var json = parse(body);
        var errors = new ArrayList<FieldError>();
        RecordShape.check(json, type, "", errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Correct the fields listed in errors and send it again.", errors);
        }
        return JsonSettings.jsonb().fromJson(json.toString(), type);
    }

    private static JsonValue parse(InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A JSON body may have at most " + MAX_BYTES + " bytes.");
        }
        try (var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            var value = parser.getValue();
            if (!parser.hasNext()) {
                return value;
            }
        } catch (JsonParsingException e) {
            var at = e.getLocation();
            throw new ProblemException(
                    ProblemType.INVALID_JSON,
                    "The body is not valid JSON (line %d, column %d)."
                            .formatted(at.getLineNumber(), at.getColumnNumber()));
        } catch (RuntimeException e) {
            // Broken encodings, bodies without a value and nesting deeper than 1000 all end here, each with its own
            // type
            throw new ProblemException(ProblemType.INVALID_JSON, "The body is not valid JSON.");
        }
        throw new ProblemException(ProblemType.INVALID_JSON, "The body has something behind its JSON value.");
    }
}
