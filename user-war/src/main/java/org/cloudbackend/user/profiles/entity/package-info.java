/** A profile of ours, and an account as the auth service shows it. */
package org.cloudbackend.user.profiles.entity;
