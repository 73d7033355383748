package org.cloudbackend.user.profiles.control;

/** A member as a file tells of them. */
record ImportedLine(int number, NewMember member) {}
