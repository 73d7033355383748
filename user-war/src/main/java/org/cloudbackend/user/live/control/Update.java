package org.cloudbackend.user.live.control;

/** Something that a stream tells. */
sealed interface Update permits News, Counts {}
