/** How someone stands to an event. */
package org.cloudbackend.user.attendance.entity;
