package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.cloudbackend.testkit.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The local run as a person sees it: a second copy beside others, stopped, killed, started again. */
class LauncherIT {

    private static final int OFFSET = 11_000;
    private static final String AUTH = "http://localhost:" + (3001 + OFFSET);
    private static final Path LOCAL = Path.of(System.getProperty("project.root"), ".local", "offset-" + OFFSET);

    /** One service is enough to see what the launcher does with its processes. */
    private static final String[] AUTH_ONLY = {"-Dport.offset=" + OFFSET, "-Dwithout=user,sociallog,gateway"};

    @BeforeEach
    @AfterEach
    void remove_data() throws IOException {
        if (Files.exists(LOCAL)) {
            try (var files = Files.walk(LOCAL)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void sigterm_leaves_no_process_and_the_next_start_finds_the_data() {
        var first = ready();
        assertThat(first.said()).contains("admin@example.org  password ");
        var account = "{\"email\": \"ada@example.org\", \"password\": \"correct horse battery\","
                + " \"given_name\": \"Ada\", \"family_name\": \"Lovelace\"}";
        new Http(AUTH).post("/api/v1/auth/register", account).is(201);
        stopAndSeeNothingLeft(first);

        var second = ready();
        assertThat(second.said()).contains("admin@example.org (password as set at the first start)");
        new Http(AUTH)
                .post(
                        "/api/v1/auth/login",
                        "{\"identifier\": \"ada@example.org\", \"password\": \"correct horse battery\"}")
                .is(200);
        stopAndSeeNothingLeft(second);
    }

    @Test
    void what_a_killed_run_left_behind_is_stopped_by_the_next() {
        var killed = ready();
        var orphans = killed.descendants();
        killed.kill();
        killed.awaitExit();
        assertThat(orphans).anyMatch(ProcessHandle::isAlive);

        var next = ready();
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        stopAndSeeNothingLeft(next);
    }

    @Test
    void a_second_run_in_the_same_folder_is_refused_and_the_first_goes_on() {
        var first = ready();
        var second = LauncherProcess.start(AUTH_ONLY);
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.said()).contains("The backend is running already in this folder");
        new Http(AUTH).get("/health/ready").is(200);
        stopAndSeeNothingLeft(first);
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 3001 + OFFSET));
            var launcher = LauncherProcess.start(AUTH_ONLY);
            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.said().strip())
                    .contains("Port " + (3001 + OFFSET) + " for auth is in use: stop the program that holds it")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void a_wrong_setting_is_told_in_one_sentence() {
        var launcher = LauncherProcess.start("-Dwithout=usr");
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.said().strip()).isEqualTo("-Dwithout=usr is not one of auth, user, sociallog, gateway.");
    }

    private static LauncherProcess ready() {
        var launcher = LauncherProcess.start(AUTH_ONLY);
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !launcher.isAlive() || launcher.said().contains("Ready after"));
        assertThat(launcher.isAlive()).as(launcher.said()).isTrue();
        return launcher;
    }

    private static void stopAndSeeNothingLeft(LauncherProcess launcher) {
        List<ProcessHandle> children = launcher.descendants();
        assertThat(children).isNotEmpty();
        launcher.terminate();
        launcher.awaitExit();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(LOCAL.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(launcher.said()).contains("stopping", "stopped").doesNotContain("Exception");
    }
}
