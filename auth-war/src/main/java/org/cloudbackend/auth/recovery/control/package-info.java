/** How a password is changed, and got back where it is forgotten. */
package org.cloudbackend.auth.recovery.control;
