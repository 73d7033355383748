package org.cloudbackend.launcher.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.cloudbackend.launcher.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void a_service_gets_no_secret_of_another_service() {
        var secrets = new Secrets(folder);
        var environment = environment(secrets);

        assertThat(environment.of(Service.AUTH).values()).contains(secrets.get("auth_master_key"));
        for (var service : new Service[] {Service.USER, Service.SOCIALLOG, Service.GATEWAY}) {
            assertThat(environment.of(service).values())
                    .doesNotContain(secrets.get("auth_master_key"), secrets.get("auth_app_password"));
        }
        assertThat(environment.of(Service.SOCIALLOG).values()).doesNotContain(secrets.get("user_app_password"));
        assertThat(environment.of(Service.GATEWAY)).doesNotContainKey("DB_PASSWORD");
    }

    private Environment environment(Secrets secrets) {
        return new Environment(new Ports(0), 15432, secrets, folder.resolve("gateway.p12"), folder.resolve("mail"));
    }

    @Test
    void nobody_but_the_database_gets_the_superusers_password() {
        var secrets = new Secrets(folder);
        var environment = environment(secrets);
        assertThat(Arrays.stream(Service.values())
                        .map(service -> environment.of(service).values())
                        .flatMap(Collection::stream))
                .doesNotContain(secrets.get("postgres_password"));
    }
}
