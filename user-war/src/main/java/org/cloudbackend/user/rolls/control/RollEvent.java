package org.cloudbackend.user.rolls.control;

import java.time.Instant;
import java.util.UUID;

/**
 * The event of a roll.
 *
 * @param everyoneExpected whether active members are on the roll without a row of their own: the event is for all, and
 *     it is not settled yet who did not come
 */
public record RollEvent(UUID id, Instant startsAt, boolean everyoneExpected) {}
