package org.cloudbackend.kit.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseDownTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08001, true",
        "57P01, true",
        "40P01, true",
        "23503, true",
        "53300, true",
        "23505, false",
        "42501, false",
        ", false"
    })
    void a_lost_connection_is_told_from_a_refused_statement(String state, boolean down) {
        var thrown = new IllegalStateException(new RuntimeException(new SQLException("x", state)));
        assertThat(DatabaseDown.isCauseOf(thrown)).isEqualTo(down);
    }

    @Test
    void an_empty_pool_counts_as_a_database_that_does_not_answer() {
        assertThat(DatabaseDown.isCauseOf(new RuntimeException(new SQLTransientConnectionException("pool"))))
                .isTrue();
    }

    @Test
    void the_reason_is_one_line() {
        assertThat(DatabaseDown.reason(new RuntimeException(new SQLException("refused\n\tagain", "08001"))))
                .isEqualTo("refused again");
    }
}
