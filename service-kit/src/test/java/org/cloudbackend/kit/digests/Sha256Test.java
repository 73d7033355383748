package org.cloudbackend.kit.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void the_digest_is_the_one_that_other_tools_compute() {
        assertThat(HexFormat.of().formatHex(Sha256.of("é")))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}
