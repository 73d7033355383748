package org.cloudbackend.kit.paging;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/**
 * A place in a sorted list: the sort keys of the last row that was read (keyset paging). Callers see it as an opaque
 * text. It names its list, so that a cursor of another list is refused and not misread.
 */
public final class Cursor {

    /** Characters; the longest of ours has a name of 100 characters in it. */
    private static final int MAX_LENGTH = 2000;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final String list;
    private final List<String> keys;

    private Cursor(String list, List<String> keys) {
        this.list = list;
        this.keys = keys;
    }

    public static Cursor of(String list, Object... keys) {
        return new Cursor(list, Arrays.stream(keys).map(String::valueOf).toList());
    }

    static Cursor decode(String text, String list) {
        if (text.length() > MAX_LENGTH) {
            throw notOurs();
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonArray parts =
                    JsonSettings.json().createReader(new StringReader(decoded)).readArray();
            var values = parts.getValuesAs(JsonString::getString);
            if (!values.isEmpty() && values.get(0).equals(list)) {
                return new Cursor(list, List.copyOf(values.subList(1, values.size())));
            }
        } catch (RuntimeException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    public Instant instant(int index) {
        return key(index, Cursor::time);
    }

    public UUID uuid(int index) {
        return key(index, UUID::fromString);
    }

    public long number(int index) {
        return key(index, Long::valueOf);
    }

    public String text(int index) {
        return key(index, Cursor::words);
    }

    /** In the years that a four-digit date can write; a database holds no others of ours. */
    private static Instant time(String text) {
        var time = Instant.parse(text);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(text);
        }
        return time;
    }

    private static String words(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("NUL cannot be stored");
        }
        return text;
    }

    String encoded() {
        var parts = JsonSettings.json().createArrayBuilder().add(list);
        keys.forEach(parts::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private <T> T key(int index, Function<String, T> read) {
        try {
            return read.apply(keys.get(index));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw notOurs();
        }
    }

    private static ProblemException notOurs() {
        return new ProblemException(
                ProblemType.INVALID_CURSOR, "Send next_cursor of the page before, unchanged, or leave cursor out.");
    }
}
