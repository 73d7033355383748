package org.cloudbackend.kit.json;

import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/**
 * Reads a record from a request body and refuses what the record does not have. JSON-B alone would drop unknown fields
 * and turn the number 5 into the text "5"; a client would never learn of its mistake. A resource that takes a
 * {@link JsonValue} gets whatever it is, within the same limits.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == JsonValue.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return type.isRecord() ? read(type, body) : JsonBody.parse(body);
    }

    /** Reads one (public) record, or says in a {@link ProblemException} everything that is wrong with the body. */
    public static <T> T read(Class<T> type, InputStream body) {
        return read(type, JsonBody.parse(body));
    }

    /** As {@link #read(Class, InputStream)}, for a part of a body. */
    public static <T> T read(Class<T> type, JsonValue json) {
        var errors = new ArrayList<FieldError>();
        RecordShape.check(json, type, "", errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return JsonSettings.jsonb().fromJson(json.toString(), type);
    }
}
