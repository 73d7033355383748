package org.cloudbackend.user.audiences.control;

import java.util.UUID;

/**
 * Someone on the list of an event.
 *
 * @param status how the person stands to the event, such as {@code expected}
 */
public record ListedMember(UUID userId, String givenName, String familyName, String status) {}
