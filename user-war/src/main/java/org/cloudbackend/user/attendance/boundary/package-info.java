/** Checking in over HTTP, the roll of an event, and the own history. */
package org.cloudbackend.user.attendance.boundary;
