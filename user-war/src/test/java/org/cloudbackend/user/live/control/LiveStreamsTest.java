package org.cloudbackend.user.live.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cloudbackend.kit.database.Transactions;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {

    private final List<FeedPosition> readFrom = new ArrayList<>();
    private boolean commitFails;

    @Test
    void what_was_read_by_a_transaction_that_fails_at_its_end_is_read_again() {
        var streams = new LiveStreams(new GrowingFeed(), null, new FragileTransactions());
        streams.join(new LiveStream(UUID.randomUUID()));
        commitFails = true;
        assertThatThrownBy(streams::poll).hasMessage("commit failed");
        commitFails = false;
        streams.poll();

        assertThat(readFrom).hasSize(2);
        assertThat(readFrom.get(1)).isEqualTo(readFrom.get(0));
    }

    /** Each look finds younger transactions. */
    private final class GrowingFeed extends Feed {

        private long horizon = 100;

        GrowingFeed() {
            super(null);
        }

        @Override
        long horizon() {
            return horizon++;
        }

        @Override
        List<News> after(FeedPosition position, long horizon, Collection<UUID> events, int most) {
            readFrom.add(position);
            return List.of();
        }
    }

    private final class FragileTransactions extends Transactions {

        @Override
        public <T> T call(Supplier<T> step) {
            var result = step.get();
            if (commitFails) {
                throw new IllegalStateException("commit failed");
            }
            return result;
        }
    }
}
