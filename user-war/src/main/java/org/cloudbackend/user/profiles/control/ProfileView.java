package org.cloudbackend.user.profiles.control;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.Profile;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/**
 * A member as the member and staff see it.
 *
 * @param id for a member who came with an account the same as the account's
 * @param accountId null for a member without an account
 * @param email null where there is none
 * @param metadata whatever the organisation keeps of its members
 */
public record ProfileView(
        UUID id,
        UUID accountId,
        String email,
        String givenName,
        String familyName,
        ProfileStatus status,
        JsonObject metadata,
        Instant createdAt,
        Instant updatedAt) {

    static ProfileView of(Profile profile) {
        var known = profile.particulars();
        return new ProfileView(
                profile.id(),
                profile.accountId(),
                known.email(),
                known.givenName(),
                known.familyName(),
                known.status(),
                Metadata.read(known.metadata()),
                profile.createdAt(),
                profile.updatedAt());
    }
}
