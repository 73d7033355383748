package org.cloudbackend.auth.accounts.control;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.cloudbackend.auth.accounts.entity.Person;

/** What others know of someone, and would try first as a password. */
public final class OwnWords {

    private static final int SHORTEST = 3;

    private OwnWords() {}

    public static Collection<String> of(AccountView account) {
        return of(account.email(), account.username(), account.givenName(), account.familyName());
    }

    public static Collection<String> of(Person person) {
        return of(person.email(), person.username(), person.givenName(), person.familyName());
    }

    private static Collection<String> of(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .toList();
    }
}
