package org.cloudbackend.gateway.routing.control;

/** Who may use a route. */
public enum Access {
    /** Anyone. */
    PUBLIC,
    /** Whoever shows a valid access token. */
    TOKEN
}
