package org.cloudbackend.kit.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudbackend.kit.problems.FieldError;

/** Compares a JSON value with the record it shall become and collects every difference. */
final class RecordShape {

    /** The years that four digits can write (RFC 3339, section 1). */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private RecordShape() {}

    static void check(JsonValue json, Class<?> type, String pointer, Collection<FieldError> errors) {
        if (!(json instanceof JsonObject object)) {
            errors.add(new FieldError(pointer, "must be an object"));
            return;
        }
        Map<String, RecordComponent> known = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(component -> SnakeCase.of(component.getName()), Function.identity()));
        object.forEach((name, value) -> {
            var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            var component = known.get(name);
            if (component == null) {
                errors.add(new FieldError(at, "is not a field here; known are " + sorted(known)));
            } else if (value != JsonValue.NULL) {
                checkValue(value, component.getGenericType(), at, errors);
            }
        });
    }

    private static void checkValue(JsonValue json, Type type, String pointer, Collection<FieldError> errors) {
        var raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw.isRecord()) {
            check(json, raw, pointer, errors);
        } else if (Collection.class.isAssignableFrom(raw)) {
            checkItems(json, type, pointer, errors);
        } else {
            var expected = expectation(json, raw);
            if (expected != null) {
                errors.add(new FieldError(pointer, expected));
            }
        }
    }

    private static void checkItems(JsonValue json, Type type, String pointer, Collection<FieldError> errors) {
        if (!(json instanceof JsonArray array)) {
            errors.add(new FieldError(pointer, "must be an array"));
            return;
        }
        var item = ((ParameterizedType) type).getActualTypeArguments()[0];
        for (var i = 0; i < array.size(); i++) {
            checkValue(array.get(i), item, pointer + "/" + i, errors);
        }
    }

    /** What was expected instead of the value, or null where it fits. */
    private static String expectation(JsonValue json, Class<?> type) {
        if (type == String.class) {
            return fits(json instanceof JsonString text && isStorable(text.getString()), "must be a text");
        }
        if (type == UUID.class) {
            return fits(json instanceof JsonString text && isUuid(text.getString()), "must be a UUID");
        }
        if (type == Instant.class) {
            return fits(
                    json instanceof JsonString text && isInstant(text.getString()),
                    "must be a time such as 2026-01-31T09:30:00Z");
        }
        if (type.isEnum()) {
            return fits(json instanceof JsonString text && isConstant(text.getString(), type), oneOf(type));
        }
        if (type == Boolean.class || type == boolean.class) {
            return fits(
                    json.getValueType() == ValueType.TRUE || json.getValueType() == ValueType.FALSE,
                    "must be true or false");
        }
        if (type == Integer.class || type == int.class) {
            return fits(json instanceof JsonNumber number && isInt(number), "must be a whole number");
        }
        if (type == Double.class || type == double.class) {
            return fits(json instanceof JsonNumber, "must be a number");
        }
        if (type == JsonObject.class || type == Map.class) {
            return fits(json instanceof JsonObject, "must be an object");
        }
        throw new IllegalArgumentException("A request record may not have a component of " + type);
    }

    private static String fits(boolean fits, String expected) {
        return fits ? null : expected;
    }

    /** NUL and half a surrogate pair are no characters (Unicode, D76), and PostgreSQL keeps neither. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static boolean isInstant(String text) {
        try {
            var time = Instant.parse(text);
            return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isConstant(String text, Class<?> type) {
        return constants(type).contains(text);
    }

    private static String oneOf(Class<?> type) {
        return "must be one of " + String.join(", ", constants(type));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> WireName.of((Enum<?>) constant))
                .toList();
    }

    private static boolean isInt(JsonNumber number) {
        try {
            number.intValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static String sorted(Map<String, ?> known) {
        return known.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
