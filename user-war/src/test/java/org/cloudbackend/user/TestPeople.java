package org.cloudbackend.user;

import java.util.UUID;
import org.cloudbackend.testkit.Http;

/** Members that the service knows, each with an account. */
public record TestPeople(UUID id, Http http) {

    /** A member who has used the service before. */
    public static TestPeople member() {
        var id = TestAccounts.add("Ada", "Lovelace");
        var http = TestAccounts.as(id, "user");
        http.get("/api/v1/users/me").is(200);
        return new TestPeople(id, http);
    }

    /** The member's badge. */
    public String badge() {
        return http.get("/api/v1/users/me/badge").is(200).json().getString("code");
    }

    public void disable() {
        UserDatabase.change("update profile set status = 'DISABLED' where id = '%s'".formatted(id));
    }
}
