package org.cloudbackend.gateway;

import org.cloudbackend.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_architecture() {
        ArchitectureRules.check("gateway");
    }
}
