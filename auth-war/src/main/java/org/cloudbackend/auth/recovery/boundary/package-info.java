/** The calls to change a password, to ask for a reset, and to reset it. */
package org.cloudbackend.auth.recovery.boundary;
