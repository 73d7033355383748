package org.cloudbackend.kit.problems;

/**
 * A problem on its way to its answer.
 *
 * @param unexpected what must be logged whole, because nobody thought of it; null for a problem that we know
 */
record Failure(ProblemException problem, Throwable unexpected) {}
