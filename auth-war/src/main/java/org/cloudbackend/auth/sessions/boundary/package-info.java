/** Sign-in, refresh and sign-out over HTTP. */
package org.cloudbackend.auth.sessions.boundary;
