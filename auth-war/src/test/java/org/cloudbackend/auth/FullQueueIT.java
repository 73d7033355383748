package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class FullQueueIT extends AuthCalls {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("password.hash.concurrency=1", "password.hash.queue=3");
    }

    @Test
    void who_finds_too_many_waiting_is_told_when_to_come_again_and_the_others_get_in() throws Exception {
        var email = newEmail();
        register(email).is(201);
        var threads = Executors.newFixedThreadPool(40);
        try {
            Callable<Answer> signingIn = () -> login(email, PASSWORD);
            var welcome = 0;
            for (var future : threads.invokeAll(Collections.nCopies(40, signingIn))) {
                var answer = future.get();
                if (answer.status() == 200) {
                    welcome++;
                } else {
                    answer.isProblem(503, "service-unavailable");
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                }
            }
            assertThat(welcome).isBetween(4, 39);
        } finally {
            threads.shutdown();
        }
    }
}
