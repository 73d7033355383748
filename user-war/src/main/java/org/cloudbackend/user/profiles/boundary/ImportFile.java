package org.cloudbackend.user.profiles.boundary;

/** A file of members as it was sent. */
public record ImportFile(String text) {}
