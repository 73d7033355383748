package org.cloudbackend.user.profiles.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.Profile;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/**
 * A member as the member and staff see it.
 *
 * @param id for a member with an account the same as the account's
 * @param accountId null for a member without an account
 */
public record ProfileView(
        UUID id,
        UUID accountId,
        String email,
        String givenName,
        String familyName,
        ProfileStatus status,
        Instant createdAt,
        Instant updatedAt) {

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.id(),
                profile.accountId(),
                profile.email(),
                profile.givenName(),
                profile.familyName(),
                profile.status(),
                profile.createdAt(),
                profile.updatedAt());
    }
}
