package org.cloudbackend.kit.problems;

/**
 * One invalid field of a request.
 *
 * @param pointer where it stands in the body, as a JSON Pointer (RFC 6901), or the name of a query parameter
 * @param detail what is wrong with it and what is expected
 */
public record FieldError(String pointer, String detail) {}
