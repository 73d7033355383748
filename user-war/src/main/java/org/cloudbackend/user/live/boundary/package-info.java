/** Attendance as it happens, over HTTP. */
package org.cloudbackend.user.live.boundary;
