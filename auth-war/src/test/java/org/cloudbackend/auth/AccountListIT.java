package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How administrators find accounts. */
class AccountListIT extends AdministrationCalls {

    @Test
    void an_administrator_finds_an_account_by_beginnings_of_words_role_and_status() {
        var account = signedIn().getJsonObject("account");
        var word = account.getString("email").substring(0, 20);

        var found = admin.get(ACCOUNTS + "?query=" + word + "+love&role=user&status=active")
                .is(200)
                .json()
                .getJsonArray("items");
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0))
                .isEqualTo(admin.get(path(account)).is(200).json());
        for (var other : List.of("&role=admin", "&status=disabled")) {
            assertThat(admin.get(ACCOUNTS + "?query=" + word + other)
                            .is(200)
                            .json()
                            .getJsonArray("items"))
                    .isEmpty();
        }
    }

    @Test
    void pages_of_accounts_hold_each_once_by_e_mail() {
        var word = "page" + UUID.randomUUID().toString().replace("-", "");
        for (var i = 0; i < 3; i++) {
            register(word + i + "@example.org").is(201);
        }
        var first = admin.get(ACCOUNTS + "?limit=2&query=" + word).is(200);
        var next = first.json().getString("next_cursor");
        var second = admin.get(ACCOUNTS + "?limit=2&query=" + word + "&cursor=" + next)
                .is(200)
                .json();

        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(emails(first.json())).containsExactly(word + "0@example.org", word + "1@example.org");
        assertThat(emails(second)).containsExactly(word + "2@example.org");
        assertThat(second.isNull("next_cursor")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"role=god, role", "status=ACTIVE, status", "query=%00, query", "limit=0, limit"})
    void a_filter_that_cannot_be_is_refused_by_its_name(String filter, String parameter) {
        var problem = admin.get(ACCOUNTS + "?" + filter).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(parameter);
    }
}
