package org.cloudbackend.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Instant TIME = Instant.parse("2026-01-31T09:30:00.123456Z");
    private static final UUID ID = UUID.fromString("0190a6b4-9f00-7000-8000-000000000001");

    @Test
    void a_cursor_comes_back_as_it_was_sent() {
        var read =
                Cursor.decode(Cursor.of("events", TIME, ID, 7, "O'Hara, \"x\"").encoded(), "events");
        assertThat(read.instant(0)).isEqualTo(TIME);
        assertThat(read.uuid(1)).isEqualTo(ID);
        assertThat(read.number(2)).isEqualTo(7);
        assertThat(read.text(3)).isEqualTo("O'Hara, \"x\"");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var other = Cursor.of("members", ID).encoded();
        assertThatThrownBy(() -> Cursor.decode(other, "events")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "bm90IGpzb24", "W10", "WzFd", "e30", "!!!!", "W1tdXQ"})
    void what_is_not_a_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, "events")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1200, 100_000})
    void a_nested_cursor_is_refused_at_any_depth(int depth) {
        var text = Base64.getUrlEncoder().encodeToString("[".repeat(depth).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.decode(text, "events")).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_cursor_with_other_keys_than_the_list_has_is_refused() {
        var text = Base64.getUrlEncoder().encodeToString("[\"events\",\"x\"]".getBytes(StandardCharsets.UTF_8));
        var cursor = Cursor.decode(text, "events");
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursor.uuid(1)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "a\0b"})
    void keys_that_no_database_row_can_have_are_refused(String key) {
        var cursor = Cursor.decode(Cursor.of("events", key).encoded(), "events");
        assertThatThrownBy(() -> {
                    cursor.text(0);
                    cursor.instant(0);
                })
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_page_has_a_next_cursor_only_when_there_is_a_next_page() {
        var asked = new PageRequest("2", null);
        assertThat(asked.rowsToRead()).isEqualTo(3);
        assertThat(Page.of(List.of(1, 2), asked, CursorTest::after).nextCursor())
                .isNull();

        var page = Page.of(List.of(1, 2, 3), asked, CursorTest::after);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(page.nextCursor(), "numbers").number(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "abc", "", " 5", "99999999999"})
    void a_limit_outside_1_to_100_is_refused(String limit) {
        var asked = new PageRequest(limit, null);
        assertThatThrownBy(asked::limit).isInstanceOf(ProblemException.class);
    }

    @Test
    void without_a_limit_a_page_has_25_items() {
        assertThat(new PageRequest(null, null).limit()).isEqualTo(25);
        assertThat(new PageRequest("100", null).limit()).isEqualTo(100);
    }

    private static Cursor after(Integer row) {
        return Cursor.of("numbers", row);
    }
}
