package org.cloudbackend.user.profiles.control;

import java.util.UUID;

/**
 * Fired in the transaction that makes one member out of two, because they are one person. Whoever keeps something of the
 * one that goes moves it in it; what is left of it is deleted afterwards.
 *
 * @param gone the member that is deleted; its profile is locked
 * @param stays the member that stays; its profile is locked
 */
public record MembersMerged(UUID gone, UUID stays) {}
