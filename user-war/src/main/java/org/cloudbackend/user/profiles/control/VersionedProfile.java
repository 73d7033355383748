package org.cloudbackend.user.profiles.control;

import org.cloudbackend.user.profiles.entity.Profile;

/**
 * A member, and which version it is.
 *
 * @param version grows with each change
 */
public record VersionedProfile(ProfileView profile, long version) {

    static VersionedProfile of(Profile profile) {
        return new VersionedProfile(ProfileView.of(profile), profile.version());
    }
}
