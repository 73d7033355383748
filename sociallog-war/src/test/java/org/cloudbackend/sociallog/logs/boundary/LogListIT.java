package org.cloudbackend.sociallog.logs.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.sociallog.logs.boundary.Entries.PATH;
import static org.cloudbackend.sociallog.logs.boundary.Entries.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.sociallog.Pages;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class LogListIT {

    private final UUID owner = UUID.randomUUID();
    private final Http caller = Accounts.of(owner, "user");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void sixty_entries_are_read_once_each_in_three_pages() {
        IntStream.range(0, 60).forEach(i -> log("entry " + i, "2026-01-31T09:%02d:00Z".formatted(i / 2)));

        var pages = Pages.all(caller, PATH + "?limit=25");

        assertThat(pages).extracting(page -> Pages.items(page).count()).containsExactly(25L, 25L, 10L);
        var times = pages.stream()
                .flatMap(page -> Pages.texts(page, "occurred_at").stream())
                .toList();
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages.stream().flatMap(page -> Pages.texts(page, "content").stream()))
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_page_has_25_entries_where_no_limit_is_given() {
        IntStream.range(0, 26).forEach(i -> log("entry " + i, "2026-01-31T09:30:00Z"));

        assertThat(Pages.items(caller.get(PATH))).hasSize(25);
        assertThat(Pages.items(caller.get(PATH + "?limit=100"))).hasSize(26);
    }

    @Test
    void an_account_sees_its_own_entries_and_an_administrator_all() {
        log("mine", "2026-01-31T09:30:00Z");

        assertThat(Pages.items(Accounts.with("user").get(PATH))).isEmpty();
        assertThat(Pages.texts(caller.get(PATH), "account_id")).containsExactly(owner.toString());
        assertThat(Pages.all(Accounts.with("admin"), PATH + "?limit=100"))
                .flatExtracting(page -> Pages.texts(page, "account_id"))
                .contains(owner.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            breakfast            ; Breakfast at Tiffany's, A late breakfast
            BREAKFAST tiffany    ; Breakfast at Tiffany's
            "late breakfast"     ; A late breakfast
            breakfast -late      ; Breakfast at Tiffany's
            supper or tiffany    ; Supper, Breakfast at Tiffany's
            café                 ; Im Café
            break                ;
            ' & | ! ( : * <->    ;
            """)
    void search_finds_by_word(String words, String found) {
        List.of("Breakfast at Tiffany's", "A late breakfast", "Supper", "Im Café")
                .forEach(content -> log(content, "2026-01-31T09:30:00Z"));

        assertThat(Pages.texts(caller.get(PATH + "?q=" + encoded(words)), "content"))
                .containsExactlyInAnyOrder(found == null ? new String[0] : found.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network=lemmy",
                "status=draft",
                "action=reply",
                "actor=Ada%20L",
                "network=lemmy&status=draft&q=hello"
            })
    void each_filter_finds_what_has_it(String filter) {
        log("not this", "2026-01-31T09:30:00Z");
        caller.post(
                        PATH,
                        entry().add("network", "lemmy")
                                .add("status", "draft")
                                .add("action", "reply")
                                .add("actor", "Ada L")
                                .add("content", "Hello")
                                .build()
                                .toString())
                .is(201);

        assertThat(Pages.texts(caller.get(PATH + "?" + filter), "content")).containsExactly("Hello");
        assertThat(Pages.items(caller.get(PATH + "?" + filter + "&to=2026-01-31T09:30:00Z")))
                .isEmpty();
    }

    @Test
    void a_period_includes_its_beginning_and_excludes_its_end() {
        log("before", "2026-01-31T08:59:59.999999Z");
        log("first", "2026-01-31T09:00:00Z");
        log("last", "2026-01-31T09:59:59.999999Z");
        log("after", "2026-01-31T10:00:00Z");

        var hour = caller.get(PATH + "?from=2026-01-31T09:00:00Z&to=2026-01-31T10:00:00Z");

        assertThat(Pages.texts(hour, "content")).containsExactly("last", "first");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from", "to=2026-01-31, to", "from=%2B1000000000-12-31T00:00:00Z, from", "limit=0, limit",
        "limit=101, limit", "limit=many, limit", "network=a%00b, network", "q=a%00b, q"
    })
    void a_bad_parameter_is_told_by_its_name(String query, String name) {
        var problem = caller.get(PATH + "?" + query).isProblem(400, "invalid-request");

        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[\"audit-events\",\"5\"]",
                "[\"social-logs\"]",
                "[\"social-logs\",\"2026-01-31T09:30:00Z\",\"5\"]",
                "[\"social-logs\",\"+1000000000-12-31T00:00:00Z\",\"0190a5e4-7d2c-7c3a-8f1e-0123456789ab\"]"
            })
    void a_cursor_that_is_not_of_this_list_is_refused(String cursor) {
        var opaque = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        caller.get(PATH + "?cursor=" + opaque).isProblem(400, "invalid-cursor");
        caller.get(PATH + "?cursor=" + encoded(cursor)).isProblem(400, "invalid-cursor");
    }

    private void log(String content, String time) {
        caller.post(
                        PATH,
                        entry().add("content", content)
                                .add("occurred_at", time)
                                .build()
                                .toString())
                .is(201);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
