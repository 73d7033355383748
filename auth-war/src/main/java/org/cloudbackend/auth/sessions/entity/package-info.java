/** A session and the refresh tokens it went through. */
package org.cloudbackend.auth.sessions.entity;
