package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;
import org.junit.jupiter.api.Test;

/** What the user service may know of accounts. */
class AccountDirectoryIT extends AdministrationCalls {

    @Test
    void an_account_is_shown_until_it_is_deleted_and_its_end_from_then_on() throws SQLException {
        var account = signedIn().getJsonObject("account");
        assertThat(shown(account.getString("id"))).isEqualTo("Ada|Lovelace|ACTIVE|" + account.getString("email"));

        admin.delete(path(account)).is(204);

        assertThat(shown(account.getString("id"))).isEqualTo("DELETED");
        assertThat(AuthDatabase.value(
                        "select deleted_at > now() - interval '1 min' from deleted_account where id = ?",
                        UUID.fromString(account.getString("id"))))
                .isEqualTo(true);
    }

    @Test
    void those_who_read_the_directory_read_nothing_else_and_the_service_cannot_undo_a_deletion() {
        for (var table : List.of("account", "deleted_account", "password", "session")) {
            assertThatThrownBy(() -> run("reader", "select 1 from " + table)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> run("app", "delete from deleted_account")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("reader", "delete from account_directory")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_search_pays_no_regard_to_case_and_accents_and_finds_parts_of_an_e_mail() {
        var part = "p" + UUID.randomUUID().toString().replace("-", "");
        register("first.%s@example.org".formatted(part)).is(201);
        AuthDatabase.change("update account set family_name = 'Gödel-Łoś' where email like ?", "%" + part + "%");

        for (var query : List.of(part, part.toUpperCase() + "+GODEL", "los+first+example")) {
            assertThat(admin.get(ACCOUNTS + "?query=" + query + "+" + part)
                            .is(200)
                            .json()
                            .getJsonArray("items"))
                    .as(query)
                    .hasSize(1);
        }
    }

    private static String shown(String account) throws SQLException {
        return (String) run("reader", """
                select concat_ws('|', given_name, family_name, status, email) from account_directory
                where id = '%s'""".formatted(account));
    }

    private static Object run(String role, String statement) throws SQLException {
        try (var connection = War.database().as(Database.AUTH, role);
                var execution = connection.createStatement()) {
            if (!execution.execute(statement)) {
                return execution.getUpdateCount();
            }
            var rows = execution.getResultSet();
            return rows.next() ? rows.getObject(1) : null;
        }
    }
}
