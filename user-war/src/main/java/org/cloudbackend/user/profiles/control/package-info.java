/** Keeping profiles in step with the accounts that the auth service holds. */
package org.cloudbackend.user.profiles.control;
