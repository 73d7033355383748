package org.cloudbackend.sociallog.logs.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.sociallog.logs.boundary.Entries.PATH;

import java.util.UUID;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.AtOnce;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LogTwiceIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void one_idempotency_key_makes_one_entry() {
        var owner = Accounts.of(UUID.randomUUID(), "user");
        var client = owner.with("Idempotency-Key", "entry-1");

        var answers = AtOnce.call(
                10, () -> client.post(PATH, Entries.saying("Once only")).is(201));

        assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
        assertThat(owner.get(PATH).is(200).json().getJsonArray("items")).hasSize(1);
        client.post(PATH, Entries.saying("Other")).isProblem(422, "idempotency-key-reused");
    }
}
