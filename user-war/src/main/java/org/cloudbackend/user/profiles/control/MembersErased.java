package org.cloudbackend.user.profiles.control;

import java.util.List;
import java.util.UUID;

/**
 * Fired in the transaction that erases members. Whoever keeps something that tells of them erases it in it.
 *
 * @param ids the members that nobody is any more; their profiles are locked
 */
public record MembersErased(List<UUID> ids) {}
