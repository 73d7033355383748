package org.cloudbackend.user.profiles;

import java.util.UUID;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.user.TestAccounts;

/** Members as administrators see and change them. */
public final class TestMembers {

    public static final String USERS = "/api/v1/users";

    private TestMembers() {}

    public static Http asAdmin() {
        return TestAccounts.as(TestAccounts.add("Any", "Admin"), "user", "admin");
    }

    /** A member without an account. */
    public static UUID create(Http admin, String givenName, String familyName) {
        var answer = admin.post(USERS, """
                {"given_name": "%s", "family_name": "%s"}""".formatted(givenName, familyName));
        return UUID.fromString(answer.is(201).json().getString("id"));
    }

    /** Changes whatever version is there. */
    public static Answer patch(Http http, String path, String json) {
        return http.with("If-Match", "*").send("PATCH", path, MergePatch.MEDIA_TYPE, json);
    }

    public static String path(UUID id) {
        return USERS + "/" + id;
    }
}
