package org.cloudbackend.user.attendance.control;

/**
 * An event in numbers.
 *
 * @param expected members who may come: for an event for all, every active member
 * @param attemptsRefused scans of a real code that were refused: expired, outside the window, or a second one
 */
public record Stats(long expected, long present, long late, long excused, long absent, long attemptsRefused) {}
