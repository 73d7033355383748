package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudbackend.launcher.servers.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WholeBackend.class)
class CleanStartIT {

    /**
     * In Liberty's basic trace format a line has time, thread, logger, and W for a warning, E for an error, F for a fatal
     * one, R for what was printed to System.err; the JVM's own warnings begin the line.
     */
    private static final Pattern TROUBLE =
            Pattern.compile("^(\\[.*UTC] [0-9a-f]{8} \\S+ +[WEFR] |WARNING: |SEVERE: |OpenJDK .*warning)");

    /**
     * The JVM tells that Liberty's own agent extends the boot class path, which costs a little of the shared classes; and
     * that Liberty opens a package which Java 24 and later do not have any more and nothing uses.
     */
    private static final Set<String> HARMLESS = Set.of(
            "OpenJDK 64-Bit Server VM warning: Sharing is only supported for boot loader classes"
                    + " because bootstrap classpath has been appended",
            "WARNING: package sun.security.action not in java.base");

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_start_logs_neither_warning_nor_error(Service service) throws IOException {
        var log = WholeBackend.backend().servers().process(service).log();
        List<String> lines = Files.readAllLines(log);
        var start = lines.subList(0, lastOf(lines, "CWWKF0011I") + 1);
        assertThat(start).isNotEmpty();
        assertThat(start)
                .filteredOn(line -> TROUBLE.matcher(line).find() && !HARMLESS.contains(line))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[11/22/26, 17:05:26:000 UTC] 00000024 AppMessageHel E   CWWKZ0002E: x | true",
                "[11/22/26, 17:05:26:000 UTC] 00000024 MethodMap     W   CWNEN0049W: x | true",
                "[11/22/26, 17:05:26:000 UTC] 00000024 SystemErr     R   at a.b.C      | true",
                "WARNING: a restricted method has been called                          | true",
                "[11/22/26, 17:05:26:000 UTC] 00000024 FeatureManage A   CWWKF0011I: x | false",
                "[11/22/26, 17:05:26:000 UTC] 00000024 SystemOut     O   x             | false"
            })
    void the_pattern_recognises_trouble(String line, boolean trouble) {
        assertThat(TROUBLE.matcher(line).find()).isEqualTo(trouble);
    }

    @Test
    void secrets_lie_in_files_that_only_their_owner_reads() throws IOException {
        for (var folder :
                List.of(WholeBackend.folders().secrets(), WholeBackend.folders().environments())) {
            try (var files = Files.list(folder)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                                .extracting(Enum::name)
                                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE"));
            }
        }
    }

    @Test
    void the_administrators_password_is_kept_nowhere() throws IOException {
        try (var files = Files.walk(WholeBackend.folders().local())) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .contains(WholeBackend.ADMIN_PASSWORD));
        }
    }

    private static int lastOf(List<String> lines, String words) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("The log does not say " + words);
    }
}
