package org.cloudbackend.user.idempotency;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class IdempotencyHousekeepingIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("housekeeping.seconds=1");
    }

    @Test
    void keys_older_than_24_hours_are_removed_and_younger_ones_stay() {
        UserDatabase.change("""
                insert into idempotency_key (subject, key, request_hash, created_at)
                select 'someone', 'old ' || n, sha256('x'), now() - interval '25 hours' from generate_series(1, 20001) n
                union all
                select 'someone', 'young', sha256('x'), now() - interval '23 hours'""");

        await().atMost(Duration.ofSeconds(20)).until(() -> keys("key like 'old %'") == 0);

        await().until(() -> keys("key = 'young'") == 1);
        UserDatabase.change("delete from idempotency_key where key = 'young'");
    }

    private static long keys(String which) {
        return (Long) UserDatabase.value("select count(*) from idempotency_key where " + which);
    }
}
