package org.cloudbackend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_has_256_bits_and_stays_the_same() {
        var secret = new Secrets(folder).get("key");
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(new Secrets(folder).get("key")).isEqualTo(secret);
        assertThat(new Secrets(folder).get("other")).isNotEqualTo(secret);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_read_it() throws IOException {
        new Secrets(folder.resolve("new")).get("key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/key"))))
                .isEqualTo("rw-------");
    }
}
