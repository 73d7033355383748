package org.cloudbackend.kit.json;

import jakarta.enterprise.inject.Vetoed;
import jakarta.json.JsonString;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name an enumeration's constant has in JSON and in query parameters: {@code CHECKED_IN} is {@code checked_in}. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String wireName) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(wireName))
                .findFirst();
    }

    @Vetoed
    @SuppressWarnings("rawtypes") // JSON-B finds it for every enumeration only when it is declared for the raw type
    static final class Writer implements JsonbSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializationContext context) {
            json.write(of((Enum<?>) constant));
        }
    }

    @Vetoed
    @SuppressWarnings({"rawtypes", "unchecked"})
    static final class Reader implements JsonbDeserializer<Enum> {
        @Override
        public Enum deserialize(JsonParser json, DeserializationContext context, Type type) {
            if (json.getValue() instanceof JsonString name) {
                return Enum.valueOf(
                        ((Class<?>) type).asSubclass(Enum.class),
                        name.getString().toUpperCase(Locale.ROOT));
            }
            return null;
        }
    }
}
