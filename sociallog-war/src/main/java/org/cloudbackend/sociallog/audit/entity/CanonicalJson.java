package org.cloudbackend.sociallog.audit.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;

/** The one way to write a JSON object (RFC 8785), so that whoever hashes it later hashes the same bytes. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @throws IllegalArgumentException if it cannot be written without loss; the message says why, for the sender */
    public static String of(JsonObject object) {
        requireExactNumbers(object);
        try {
            // Through bytes: a lone surrogate becomes what the database would make of it, before keys are sorted
            return new JsonCanonicalizer(object.toString().getBytes(StandardCharsets.UTF_8)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("must be an object without doubled names", e);
        }
    }

    /** RFC 8785 knows numbers as IEEE 754 doubles only. Others would be recorded as a different number. */
    private static void requireExactNumbers(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.values().forEach(CanonicalJson::requireExactNumbers);
        } else if (value instanceof JsonArray array) {
            array.forEach(CanonicalJson::requireExactNumbers);
        } else if (value instanceof JsonNumber number && !isExact(number)) {
            throw new IllegalArgumentException(
                    "must hold no number beyond a double's range or digits: send it as text");
        }
    }

    private static boolean isExact(JsonNumber number) {
        var nearest = number.doubleValue();
        try {
            return Double.isFinite(nearest)
                    && new BigDecimal(NumberToJSON.serializeNumber(nearest)).compareTo(number.bigDecimalValue()) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
