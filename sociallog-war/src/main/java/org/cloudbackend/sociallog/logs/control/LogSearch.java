package org.cloudbackend.sociallog.logs.control;

import java.util.Optional;
import org.cloudbackend.kit.filters.Period;

/**
 * Which entries someone looks for. What is empty does not narrow the search.
 *
 * @param period when it happened
 * @param words what the content says, as one types it into a search box: words, "phrases", or, -without
 */
public record LogSearch(
        Optional<String> network,
        Optional<String> status,
        Optional<String> action,
        Optional<String> actor,
        Period period,
        Optional<String> words) {}
