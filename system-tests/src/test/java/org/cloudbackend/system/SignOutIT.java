package org.cloudbackend.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.cloudbackend.launcher.servers.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeBackend.class)
class SignOutIT {

    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final String ME = "/api/v1/users/me";
    private static final String LOGS = "/api/v1/social/logs";

    @Test
    void signing_out_on_one_device_ends_it_everywhere_within_five_seconds_and_spares_the_other() {
        var phone = Person.registered("Ada");
        var laptop = phone.onAnotherDevice();
        phone.http().get(ME).is(200);
        WholeBackend.service(Service.USER).as(phone.accessToken()).get(ME).is(200);

        phone.http().post("/api/v1/auth/logout", "").is(204);

        var auth = WholeBackend.service(Service.AUTH).as(phone.accessToken());
        auth.get("/api/v1/auth/me").isProblem(401, "token-invalid");
        await().atMost(LATEST).untilAsserted(() -> {
            phone.http().get(ME).isProblem(401, "token-invalid");
            WholeBackend.service(Service.USER).as(phone.accessToken()).get(ME).isProblem(401, "token-invalid");
            WholeBackend.service(Service.SOCIALLOG)
                    .as(phone.accessToken())
                    .get(LOGS)
                    .isProblem(401, "token-invalid");
        });

        laptop.http().get(ME).is(200);
        WholeBackend.service(Service.USER).as(laptop.accessToken()).get(ME).is(200);
        WholeBackend.service(Service.SOCIALLOG)
                .as(laptop.accessToken())
                .get(LOGS)
                .is(200);
    }

    @Test
    void the_list_of_ended_sessions_is_not_routed() {
        Person.administrator().http().get("/api/v1/internal/sessions/ended").isProblem(404, "no-route");
    }
}
