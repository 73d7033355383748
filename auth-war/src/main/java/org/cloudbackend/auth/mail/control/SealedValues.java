package org.cloudbackend.auth.mail.control;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudbackend.auth.vault.control.MasterKey;

/** The values of a waiting message as they are stored: readable with the master key only, and in their own row only. */
final class SealedValues {

    private SealedValues() {}

    static byte[] seal(MasterKey key, UUID mailId, Map<String, String> values) {
        var json = Json.createObjectBuilder();
        values.forEach(json::add);
        return key.encrypt(json.build().toString().getBytes(StandardCharsets.UTF_8), "mail:" + mailId);
    }

    static Map<String, String> open(MasterKey key, UUID mailId, byte[] sealed) {
        var json = new String(key.decrypt(sealed, "mail:" + mailId), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, value -> ((JsonString) value.getValue()).getString()));
        }
    }
}
