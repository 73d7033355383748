package org.cloudbackend.sociallog.logs.control;

import org.cloudbackend.sociallog.filters.control.Period;

/**
 * Which entries someone looks for. What is null does not narrow the search.
 *
 * @param period when it happened
 * @param words what the content says, as one types it into a search box: words, "phrases", or, -without
 */
public record LogSearch(String network, String status, String action, String actor, Period period, String words) {}
