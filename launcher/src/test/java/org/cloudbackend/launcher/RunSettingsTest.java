package org.cloudbackend.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cloudbackend.launcher.servers.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSettingsTest {

    @Test
    void without_settings_everything_runs_on_its_own_port() {
        var settings = read(Map.of(), Map.of());
        assertThat(settings.services()).containsExactly(Service.values());
        assertThat(settings.ports().of(Service.GATEWAY)).isEqualTo(3000);
        assertThat(settings.ports().https()).isEqualTo(3443);
        assertThat(settings.ports().database()).isEqualTo(15432);
        assertThat(settings.adminEmail()).isEqualTo("admin@example.org");
        assertThat(settings.adminPassword()).isEmpty();
    }

    @Test
    void an_offset_moves_every_port() {
        var ports = read(Map.of("port.offset", "1000"), Map.of()).ports();
        assertThat(ports.of(Service.USER)).isEqualTo(4002);
        assertThat(ports.https()).isEqualTo(4443);
        assertThat(ports.database()).isEqualTo(16432);
    }

    @Test
    void services_can_be_left_out() {
        assertThat(read(Map.of("without", "user, sociallog"), Map.of()).services())
                .containsExactlyInAnyOrder(Service.AUTH, Service.GATEWAY);
    }

    @Test
    void the_administrator_comes_from_the_environment() {
        var settings = read(Map.of(), Map.of("ADMIN_EMAIL", "eve@example.org", "ADMIN_PASSWORD", "long enough"));
        assertThat(settings.adminEmail()).isEqualTo("eve@example.org");
        assertThat(settings.adminPassword()).contains("long enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "50001", "1.5"})
    void an_offset_that_cannot_be_is_refused(String offset) {
        assertThatThrownBy(() -> read(Map.of("port.offset", offset), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("-Dport.offset=" + offset + " is not a whole number from 0 to 50000.");
    }

    @Test
    void a_password_that_the_auth_service_would_refuse_is_refused_here() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("ADMIN_PASSWORD", "short")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("ADMIN_PASSWORD must have 8 to 128 characters.");
    }

    @Test
    void an_unknown_service_is_refused() {
        assertThatThrownBy(() -> read(Map.of("without", "usr"), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("usr");
    }

    private static RunSettings read(Map<String, String> properties, Map<String, String> environment) {
        return RunSettings.read(properties::get, environment::get);
    }
}
