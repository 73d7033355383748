package org.cloudbackend.kit.json;

import jakarta.enterprise.inject.Vetoed;
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
    static final class Writer implements JsonbSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> constant, JsonGenerator json, SerializationContext context) {
            json.write(of(constant));
        }
    }

    @Vetoed
    static final class Reader implements JsonbDeserializer<Enum<?>> {
        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext context, Type type) {
            return constant((Class<?>) type, json.getString());
        }

        private static Enum<?> constant(Class<?> type, String wireName) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .filter(constant -> of(constant).equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(wireName + " is not a " + type.getSimpleName()));
        }
    }
}
