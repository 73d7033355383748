package org.cloudbackend.auth.accounts.entity;

/**
 * How someone wants to be known.
 *
 * @param username null where none was chosen
 */
public record Person(String email, String username, String givenName, String familyName) {

    public Person withoutUsername() {
        return new Person(email, null, givenName, familyName);
    }
}
