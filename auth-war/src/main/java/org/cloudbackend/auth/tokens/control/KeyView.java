package org.cloudbackend.auth.tokens.control;

import java.time.Instant;

/**
 * A signing key, as administrators see it.
 *
 * @param signsFrom null while no rotation is under way
 * @param publishedUntil only of a key that another follows at a known time
 */
public record KeyView(String kid, KeyState state, Instant createdAt, Instant signsFrom, Instant publishedUntil) {}
