package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;
import org.cloudbackend.user.profiles.entity.Profile;

/** Changes members. */
public class Members {

    private final Profiles profiles;
    private final ProfileStore store;
    private final Linking linking;
    private final Erasure erasure;
    private final Clock clock;

    @Inject
    Members(Profiles profiles, ProfileStore store, Linking linking, Erasure erasure, Clock clock) {
        this.profiles = profiles;
        this.store = store;
        this.linking = linking;
        this.erasure = erasure;
        this.clock = clock;
    }

    public VersionedProfile create(NewMember wanted) {
        var member = new Profile(Ids.next(), wanted.particulars(), clock.instant());
        store.add(member);
        return VersionedProfile.of(member);
    }

    /**
     * What members do to their own profile.
     *
     * @throws UnknownAccount if there is no such account
     */
    public VersionedProfile changeOwn(UUID accountId, MergePatch<OwnProfilePatch> patch, IfMatch condition) {
        var member = store.lockOfAccount(accountId).orElseGet(() -> firstSeen(accountId));
        condition.require(EntityTag.of(member.version()));
        member.change(OwnProfilePatch.after(patch, member.particulars()), clock.instant());
        return VersionedProfile.of(member);
    }

    /**
     * What administrators do to a member.
     *
     * @throws MemberHasAccount if the member's account decides what is to be changed, or is another one
     * @throws AccountLinked if the account is another member's
     */
    public VersionedProfile change(UUID id, MergePatch<ProfilePatch> patch, IfMatch condition) {
        ProfilePatch.check(patch);
        var member = patch.names("account_id")
                ? linking.link(id, patch.values().accountId(), condition)
                : lock(id, condition);
        if (member.hasAccount() && ProfilePatch.changesWhatTheAccountDecides(patch)) {
            throw MemberHasAccount.decides();
        }
        member.change(ProfilePatch.after(patch, member.particulars()), clock.instant());
        return VersionedProfile.of(member);
    }

    /**
     * Erases a member.
     *
     * @throws MemberHasAccount if there is an account, which is to be deleted instead
     */
    public void erase(UUID id) {
        if (store.lock(id).orElseThrow(NotFoundException::new).hasAccount()) {
            throw MemberHasAccount.mustGoFirst();
        }
        erasure.ofMember(id);
    }

    private Profile firstSeen(UUID accountId) {
        profiles.memberOf(accountId);
        return store.lockOfAccount(accountId).orElseThrow(UnknownAccount::new);
    }

    private Profile lock(UUID id, IfMatch condition) {
        var member = store.lock(id).orElseThrow(NotFoundException::new);
        condition.require(EntityTag.of(member.version()));
        return member;
    }
}
