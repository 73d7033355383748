package org.cloudbackend.auth.accounts.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** All accounts, by e-mail. */
public class AccountList {

    private static final String NAME = "accounts";
    private static final String SELECT = """
            select a.id, a.email, a.username, a.given_name, a.family_name,
              (select string_agg(r.role, ' ' order by array_position(array['USER', 'STAFF', 'ADMIN'], r.role))
               from account_role r where r.account_id = a.id),
              a.status, a.email_verified, a.mfa_enabled, a.created_at, a.last_login_at, a.email_key
            from account a""";

    private final EntityManager entities;

    @Inject
    AccountList(EntityManager entities) {
        this.entities = entities;
    }

    public Page<AccountView> read(AccountFilter filter, PageRequest page) {
        var query = new KeysetQuery(SELECT)
                .andWords("a.words", filter.words())
                .andIfGiven("a.status = ?", filter.status().map(Enum::name))
                .andIfGiven(
                        "exists (select 1 from account_role r where r.account_id = a.id and r.role = ?)",
                        filter.role().map(Enum::name));
        page.after(NAME).ifPresent(cursor -> query.and("a.email_key > ?", cursor.text(0)));
        var rows = query.rows(entities, Row::of, "a.email_key", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.emailKey())).map(Row::account);
    }

    private record Row(AccountView account, String emailKey) {

        static Row of(Object[] row) {
            var account = new AccountView(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    Arrays.asList(((String) row[5]).toLowerCase(Locale.ROOT).split(" ")),
                    ((String) row[6]).toLowerCase(Locale.ROOT),
                    (Boolean) row[7],
                    (Boolean) row[8],
                    instant(row[9]),
                    instant(row[10]));
            return new Row(account, (String) row[11]);
        }

        private static Instant instant(Object value) {
            return value == null ? null : ((Timestamp) value).toInstant();
        }
    }
}
