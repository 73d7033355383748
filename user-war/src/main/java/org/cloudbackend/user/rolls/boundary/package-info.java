/** Who came to an event and who did not, for staff; what someone came to, for that person. */
package org.cloudbackend.user.rolls.boundary;
