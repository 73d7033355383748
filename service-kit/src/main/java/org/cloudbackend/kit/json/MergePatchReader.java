package org.cloudbackend.kit.json;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads a merge patch from a request body, as strictly as {@link StrictJsonReader} reads a record. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch<?>> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class && generic instanceof ParameterizedType;
    }

    @Override
    public MergePatch<?> readFrom(
            Class<MergePatch<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0], body);
    }

    /** Reads a patch of one (public) record, or says everything that is wrong with the body. */
    static <T> MergePatch<T> read(Class<T> type, InputStream body) {
        var json = JsonBody.parse(body);
        var values = StrictJsonReader.read(type, json);
        return new MergePatch<>(values, (JsonObject) json);
    }
}
