/** Passwords: judged, hashed, checked. */
package org.cloudbackend.auth.passwords.control;
