package org.cloudbackend.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class WrongSettingIT {

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "wrong", managed = false, testable = false)
    static WebArchive war() {
        return War.configured("event.time.zone=Mars/Olympus");
    }

    @Test
    void a_setting_that_makes_no_sense_stops_the_start_with_a_sentence_that_says_so() throws IOException {
        assertThatThrownBy(() -> deployer.deploy("wrong")).isNotNull();

        var log = Path.of(
                System.getProperty("war.user.directory"),
                "servers",
                System.getProperty("war.server"),
                "logs/messages.log");
        assertThat(Files.readString(log))
                .contains("event.time.zone is Mars/Olympus but must be an IANA time zone such as Europe/Rome.");
        War.http().get("/api/v1/events").is(404);
    }
}
