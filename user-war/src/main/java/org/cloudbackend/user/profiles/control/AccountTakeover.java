package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudbackend.user.profiles.entity.DirectoryEntry;

/**
 * Takes accounts over into members, any number by the same statements. Taking one over again changes nothing, and an
 * older one never undoes a newer one, so that it may be done by several at the same moment.
 */
class AccountTakeover {

    private static final String ACCOUNTS = """
            (select * from jsonb_to_recordset(cast(?1 as jsonb)) as given (
              id uuid, email text, given_name text, family_name text, status text, updated_at timestamptz)) a
            """;

    private final EntityManager entities;
    private final Erasure erasure;
    private final Clock clock;

    @Inject
    AccountTakeover(EntityManager entities, Erasure erasure, Clock clock) {
        this.entities = entities;
        this.erasure = erasure;
        this.clock = clock;
    }

    void take(List<DirectoryEntry> accounts) {
        var there = accounts.stream()
                .filter(Predicate.not(DirectoryEntry::isDeleted))
                .toList();
        if (!there.isEmpty()) {
            var rows = rows(there);
            if (add(rows) < there.size()) {
                hold(rows);
                follow(rows);
            }
        }
        erasure.ofAccounts(accounts.stream()
                .filter(DirectoryEntry::isDeleted)
                .map(DirectoryEntry::id)
                .toList());
    }

    /**
     * Makes the members that are not there yet. It names no constraint: PostgreSQL would still fail on the one that is
     * not named, as the table has two.
     */
    private int add(String rows) {
        return entities.createNativeQuery("""
                        insert into profile (id, account_id, email, given_name, family_name, status, account_given_name,
                          account_family_name, account_updated_at, created_at, updated_at)
                        select a.id, a.id, a.email, a.given_name, a.family_name, a.status, a.given_name, a.family_name,
                          a.updated_at, cast(?2 as timestamptz), cast(?2 as timestamptz)
                        from %s
                        order by a.id
                        on conflict do nothing""".formatted(ACCOUNTS))
                .setParameter(1, rows)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Who locks several members does it in the order of their ids: then nobody waits in a circle. */
    private void hold(String rows) {
        entities.createNativeQuery("""
                        select 1 from profile
                        where id in (select p.id from %s join profile p on p.account_id = a.id
                                     where p.account_updated_at < a.updated_at)
                        order by id
                        for no key update""".formatted(ACCOUNTS))
                .setParameter(1, rows)
                .getResultList();
    }

    /** A name that was changed here stays until the account's own changes. */
    private void follow(String rows) {
        entities.createNativeQuery("""
                        update profile p set
                          email = a.email,
                          status = a.status,
                          given_name = case when a.given_name = p.account_given_name then p.given_name
                                       else a.given_name end,
                          family_name = case when a.family_name = p.account_family_name then p.family_name
                                        else a.family_name end,
                          account_given_name = a.given_name,
                          account_family_name = a.family_name,
                          account_updated_at = a.updated_at,
                          version = p.version + case when %2$s then 1 else 0 end,
                          updated_at = case when %2$s then cast(?2 as timestamptz) else p.updated_at end
                        from %1$s
                        where p.account_id = a.id and p.account_updated_at < a.updated_at""".formatted(ACCOUNTS, """
                        (p.email, p.status, p.account_given_name, p.account_family_name)
                          is distinct from (a.email, a.status, a.given_name, a.family_name)"""))
                .setParameter(1, rows)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    private static String rows(List<DirectoryEntry> accounts) {
        return accounts.stream()
                .map(AccountTakeover::row)
                .map(JsonObject::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonObject row(DirectoryEntry account) {
        return Json.createObjectBuilder()
                .add("id", account.id().toString())
                .add("email", account.email())
                .add("given_name", account.givenName())
                .add("family_name", account.familyName())
                .add("status", account.status().name())
                .add("updated_at", account.updatedAt().toString())
                .build();
    }
}
