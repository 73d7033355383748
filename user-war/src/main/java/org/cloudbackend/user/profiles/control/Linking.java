package org.cloudbackend.user.profiles.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;
import org.cloudbackend.user.profiles.entity.DirectoryEntry;
import org.cloudbackend.user.profiles.entity.Profile;

/**
 * Gives a member the account that they have got. The account came with a member of its own: the two are one person from
 * now on, so what that one has done moves, and it goes.
 */
class Linking {

    private final ProfileStore store;
    private final AccountDirectory directory;
    private final AccountTakeover takeover;
    private final Event<MembersMerged> merged;
    private final Clock clock;

    @Inject
    Linking(
            ProfileStore store,
            AccountDirectory directory,
            AccountTakeover takeover,
            Event<MembersMerged> merged,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.takeover = takeover;
        this.merged = merged;
        this.clock = clock;
    }

    /** @return the member, locked; linking it once more to the account that it has changes nothing */
    Profile link(UUID id, UUID accountId, IfMatch condition) {
        var account = directory.find(accountId).orElseThrow(Linking::noSuchAccount);
        // The account's own member is there from here on, whoever else sees the account first at this moment
        takeover.take(List.of(account));
        var both = store.lockBoth(id, accountId);
        var member = both.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        condition.require(EntityTag.of(member.version()));
        if (!member.belongsTo(accountId)) {
            mergeInto(member, account, both);
        }
        return member;
    }

    private void mergeInto(Profile member, DirectoryEntry account, List<Profile> both) {
        if (member.hasAccount()) {
            throw MemberHasAccount.another();
        }
        // It is not there where somebody else has linked it while we waited for its lock
        var own = both.stream()
                .filter(profile -> profile.id().equals(account.id()))
                .findFirst()
                .orElseThrow(AccountLinked::new);
        merged.fire(new MembersMerged(own.id(), member.id()));
        store.remove(own);
        member.link(account, clock.instant());
    }

    private static ProblemException noSuchAccount() {
        return ProblemException.invalid(List.of(new FieldError("/account_id", "must be the id of an account")));
    }
}
