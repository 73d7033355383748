/** Reading attendance: the roll of an event, its numbers, the history and the day of a person. */
package org.cloudbackend.user.rolls.control;
