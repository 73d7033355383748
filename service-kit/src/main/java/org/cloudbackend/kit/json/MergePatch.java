package org.cloudbackend.kit.json;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/**
 * A change to a document (RFC 7396): a field that the body names is set, one that it names with null is removed, and one
 * that it leaves out stays. Fields have their JSON names here, such as {@code given_name}. The fields are checked like
 * those of any request; declare the parameter as {@code MergePatch<@Valid T>} for their constraints to hold too.
 *
 * @param <T> a record of all fields that can be changed
 */
public final class MergePatch<T> {

    /** The media type of RFC 7396. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final T values;
    private final JsonObject body;

    MergePatch(T values, JsonObject body) {
        this.values = values;
        this.body = body;
    }

    /** What the body says; null for what it removes, and for what it leaves out. */
    public T values() {
        return values;
    }

    /** Whether the body names the field, be it with null. */
    public boolean names(String field) {
        return body.containsKey(field);
    }

    /** What a field holds once the patch is applied: what it held before, where the body leaves it out. */
    public <F> F after(String field, F before, Function<T, F> read) {
        return names(field) ? read.apply(values) : before;
    }

    /**
     * Holds that fields are not removed which must always be there.
     *
     * @throws ProblemException {@code invalid-request} with each of them that the body names with null
     */
    public void keep(String... required) {
        List<FieldError> removed = Arrays.stream(required)
                .filter(field -> names(field) && body.isNull(field))
                .map(field -> new FieldError("/" + field, "cannot be removed"))
                .toList();
        if (!removed.isEmpty()) {
            throw ProblemException.invalid(removed);
        }
    }
}
