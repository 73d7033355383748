/** Who came to an event, and who was turned away. */
package org.cloudbackend.user.attendance.control;
