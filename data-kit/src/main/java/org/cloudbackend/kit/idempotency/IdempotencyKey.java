package org.cloudbackend.kit.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/**
 * What a client calls one request of its own.
 *
 * @param subject whose key it is: keys of others may read the same
 */
record IdempotencyKey(String subject, String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * @return empty where the request has none
     * @throws ProblemException {@code invalid-request} for what cannot be a key, and for several
     */
    static Optional<IdempotencyKey> of(HttpServletRequest request, String subject) {
        var values = Collections.list(request.getHeaders(HEADER));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1 || !FORM.matcher(values.get(0)).matches()) {
            throw ProblemException.invalid(
                    List.of(new FieldError(HEADER, "must be one header of 1 to 255 visible ASCII characters")));
        }
        return Optional.of(new IdempotencyKey(subject, values.get(0)));
    }
}
