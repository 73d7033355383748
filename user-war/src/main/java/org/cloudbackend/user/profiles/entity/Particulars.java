package org.cloudbackend.user.profiles.entity;

/**
 * What is known of a member.
 *
 * @param email null where there is none
 * @param metadata a JSON object, as a text
 */
public record Particulars(String givenName, String familyName, String email, ProfileStatus status, String metadata) {}
