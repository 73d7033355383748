package org.cloudbackend.user.live.control;

import java.util.Comparator;

/**
 * A place in the feed. Transactions are shown in the order of their numbers, each when no older one runs: nothing can
 * come before a place that was shown. The sequence alone would not do, since it is given before the commit.
 */
record FeedPosition(long transaction, long seq) implements Comparable<FeedPosition> {

    static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::transaction).thenComparingLong(FeedPosition::seq);

    /** Before the first row of a transaction. */
    static FeedPosition before(long transaction) {
        return new FeedPosition(transaction, 0);
    }

    boolean isAfter(FeedPosition other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }
}
