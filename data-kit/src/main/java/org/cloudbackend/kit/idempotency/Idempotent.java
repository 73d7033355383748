package org.cloudbackend.kit.idempotency;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A call that takes an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): for 24 hours the same
 * request with the same key gets the first one's answer. The method asks for a role, takes
 * a body, if any, that is read whole before it begins, and returns a {@code Response} with JSON.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Idempotent {}
