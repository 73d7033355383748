package org.cloudbackend.sociallog.logs.entity;

import java.time.Instant;

/**
 * Something that was done on a network.
 *
 * @param actor who did it there, null where it is not known
 * @param reference what it is called there, for example a post's id or address; null where it has no name
 * @param metadata further facts as a JSON object; null where there are none
 */
public record Happening(
        String network,
        String action,
        String content,
        String status,
        Instant occurredAt,
        String actor,
        String reference,
        String metadata) {}
