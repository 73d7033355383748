package org.cloudbackend.auth.sessions.control;

/** From where someone signs in. */
public record Device(String ip, String userAgent) {}
