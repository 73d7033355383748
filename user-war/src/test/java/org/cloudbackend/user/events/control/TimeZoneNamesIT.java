package org.cloudbackend.user.events.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TimeZoneNamesIT {

    private final TimeZones zones = new TimeZones("UTC");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_database_knows_every_zone_that_an_event_can_be_in() {
        var names = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/"))
                .map(name -> zones.of(name).getId())
                .toList();

        assertThat(UserDatabase.value("""
                        select string_agg(name, ' ') from unnest('{%s}'::text[]) name
                        where name not in (select name from pg_timezone_names)""".formatted(String.join(",", names)))).isNull();
    }
}
