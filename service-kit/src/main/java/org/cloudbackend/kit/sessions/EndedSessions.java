package org.cloudbackend.kit.sessions;

import java.util.UUID;

/** The sessions whose access tokens must be refused. The auth service asks its database, the others their memory. */
public interface EndedSessions {

    boolean contains(UUID sessionId);

    /** Whether the whole list was read at least once. Before, nobody knows which sessions are over. */
    boolean areKnown();
}
