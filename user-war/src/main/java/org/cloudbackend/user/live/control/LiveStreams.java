package org.cloudbackend.user.live.control;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.user.rolls.control.EventStats;
import org.cloudbackend.user.rolls.control.Stats;

/**
 * The open streams of this replica. One reader reads the feed for all of them, and only while there are any; other
 * replicas do the same for theirs, so it does not matter which of them someone checks in at.
 */
@Singleton
public class LiveStreams {

    private static final int NEWS_AT_ONCE = 500;

    /** Numbers also change without news: refused attempts, the list, those set absent by the clock. */
    private static final int POLLS_BETWEEN_COUNTS = 20;

    private final Feed feed;
    private final EventStats stats;
    private final Transactions transactions;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

    private FeedPosition position;
    private int polls;

    @Inject
    LiveStreams(Feed feed, EventStats stats, Transactions transactions) {
        this.feed = feed;
        this.stats = stats;
        this.transactions = transactions;
    }

    /** From here on the stream is offered all news of transactions that are not final yet. */
    synchronized void join(LiveStream stream) {
        if (open.isEmpty()) {
            position = FeedPosition.before(transactions.call(feed::horizon));
        }
        open.add(stream);
    }

    void leave(LiveStream stream) {
        open.remove(stream);
    }

    /** Reads what is new. */
    synchronized void poll() {
        var events = open.stream().map(LiveStream::eventId).collect(Collectors.toSet());
        if (events.isEmpty()) {
            return;
        }
        // The place moves on only once the reading has ended well: what is lost at a commit is read again
        var page = transactions.call(() -> read(events));
        position = page.end();
        var news = page.news();
        news.forEach(each -> to(each.eventId(), each));
        var toCount = ++polls % POLLS_BETWEEN_COUNTS == 0
                ? events
                : news.stream().map(News::eventId).collect(Collectors.toSet());
        if (!toCount.isEmpty()) {
            count(toCount);
        }
    }

    private NewsPage read(Collection<UUID> events) {
        var horizon = feed.horizon();
        var news = feed.after(position, horizon, events, NEWS_AT_ONCE);
        var end = news.size() < NEWS_AT_ONCE
                ? FeedPosition.before(horizon)
                : news.get(news.size() - 1).position();
        return new NewsPage(news, end);
    }

    private void count(Collection<UUID> events) {
        Map<UUID, Stats> counted = transactions.call(() -> stats.of(events));
        counted.forEach((event, numbers) -> to(event, new Counts(numbers)));
        var gone = new HashSet<>(events);
        gone.removeAll(counted.keySet());
        open.stream().filter(stream -> gone.contains(stream.eventId())).forEach(LiveStream::end);
    }

    private void to(UUID event, Update update) {
        open.stream().filter(stream -> stream.eventId().equals(event)).forEach(stream -> stream.offer(update));
    }

    @PreDestroy
    void endAll() {
        open.forEach(LiveStream::end);
    }

    /** @param end where the next page begins */
    private record NewsPage(List<News> news, FeedPosition end) {}
}
