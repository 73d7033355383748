package org.cloudbackend.kit.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cloudbackend.kit.json.SnakeCase;

/** Violated Bean Validation constraints, told as invalid fields. */
public final class ViolationProblem {

    private ViolationProblem() {}

    public static ProblemException of(ConstraintViolationException violated) {
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return ProblemException.invalid(errors);
    }

    /** A body field is {@code /given_name}; a query or path parameter is told by its bare name. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var parameter = new StringBuilder();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).forEach(node -> {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter.append(SnakeCase.of(node.getName()));
            } else if (node.getKind() == ElementKind.PROPERTY) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                pointer.append('/').append(SnakeCase.of(node.getName()));
            }
        });
        return pointer.isEmpty() ? parameter.toString() : pointer.toString();
    }
}
