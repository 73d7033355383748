package org.cloudbackend.user.live.control;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.user.rolls.control.EventStats;

/** What happened before a stream began, page by page, each in a transaction of its own. */
class Backlog {

    private static final int AT_ONCE = 500;

    private final Feed feed;
    private final EventStats stats;
    private final Transactions transactions;

    @Inject
    Backlog(Feed feed, EventStats stats, Transactions transactions) {
        this.feed = feed;
        this.stats = stats;
        this.transactions = transactions;
    }

    /** Where someone left; empty for someone who is new, or was away for longer than news are kept. */
    Optional<FeedPosition> placeOf(Watcher watcher) {
        if (watcher.lastSeen() == null) {
            return Optional.empty();
        }
        return watcher.lastSeen() == FeedPosition.START.seq()
                ? Optional.of(FeedPosition.START)
                : transactions.call(() -> feed.find(watcher.eventId(), watcher.lastSeen(), feed.horizon()));
    }

    /** Behind all that has happened. */
    FeedPosition end(UUID eventId) {
        return transactions.call(() -> feed.last(eventId, feed.horizon())).orElse(FeedPosition.START);
    }

    List<News> after(FeedPosition position, UUID eventId) {
        return transactions.call(() -> feed.after(position, feed.horizon(), List.of(eventId), AT_ONCE));
    }

    /** Empty where the event is gone. */
    Optional<Counts> counts(UUID eventId) {
        return transactions.call(() -> stats.of(eventId)).map(Counts::new);
    }
}
