/** The token endpoint for services (RFC 6749). */
package org.cloudbackend.auth.clients.boundary;
