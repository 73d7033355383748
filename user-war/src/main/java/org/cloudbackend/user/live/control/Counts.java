package org.cloudbackend.user.live.control;

import org.cloudbackend.user.rolls.control.Stats;

/** The numbers of the event as they are now. */
record Counts(Stats stats) implements Update {}
