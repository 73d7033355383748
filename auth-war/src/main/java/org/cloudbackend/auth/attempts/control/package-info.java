/** Guessing passwords is slowed down here, without locking out the one whose password is guessed. */
package org.cloudbackend.auth.attempts.control;
