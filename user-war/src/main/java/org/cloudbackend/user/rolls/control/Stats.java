package org.cloudbackend.user.rolls.control;

/**
 * An event in numbers.
 *
 * @param expected people who are or were expected: of an event with a list those on it; of one for all every active
 *     member, and once it is settled who did not come, everybody on its roll
 * @param attemptsRefused attempts to check in that were refused, as far as they are kept
 */
public record Stats(long expected, long present, long late, long excused, long absent, long attemptsRefused) {}
