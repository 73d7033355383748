package org.cloudbackend.user.rolls.control;

import java.util.Optional;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.Words;

/**
 * Which part of a roll is asked for.
 *
 * @param words beginnings of words of the name
 */
public record RollFilter(Optional<Standing> status, Optional<Words> words) {

    /** From the query parameters of the same names. */
    public static RollFilter of(String status, String query) {
        return new RollFilter(Choice.of("status", status, Standing.class), Words.of("query", query));
    }
}
