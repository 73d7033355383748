package org.cloudbackend.sociallog;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class OpenApiIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_document_names_paths_and_fields_as_the_api_does() {
        var document = War.http().get("/openapi").is(200).text();

        assertThat(document)
                .contains("openapi: 3.1", "/api/v1/social/logs:", "/api/v1/audit/events/{sequence}:")
                .contains("occurred_at:", "previous_hash:", "next_cursor:", "\"201\":")
                .doesNotContain("occurredAt", "previousHash", "nextCursor");
    }
}
