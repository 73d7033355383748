/** Badges over HTTP: the own one, and those that staff prints for others. */
package org.cloudbackend.user.badges.boundary;
