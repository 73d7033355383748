package org.cloudbackend.user.live.control;

import java.util.UUID;

/** Someone stands differently to an event. */
record News(FeedPosition position, UUID eventId, Change change) implements Update {}
