package org.cloudbackend.user.profiles.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.profiles.entity.DirectoryEntry;

/** A place in the accounts, as they are ordered by their last change. */
record SyncPlace(Instant changedAt, UUID accountId) {

    private static final UUID FIRST = new UUID(0, 0);

    static SyncPlace before(Instant moment) {
        return new SyncPlace(moment, FIRST);
    }

    static SyncPlace of(DirectoryEntry account) {
        return new SyncPlace(account.updatedAt(), account.id());
    }
}
