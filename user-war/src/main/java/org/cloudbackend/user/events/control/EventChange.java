package org.cloudbackend.user.events.control;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * A change of an event.
 *
 * @param version the version that it made
 * @param changedBy the account that changed it
 * @param fields each changed field with what it held {@code before} and {@code after}; a {@code status} that is null is
 *     the clock's
 */
public record EventChange(long version, Instant changedAt, UUID changedBy, JsonObject fields) {}
