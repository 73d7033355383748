/** Member profiles over HTTP: the own one, and all of them for staff. */
package org.cloudbackend.user.profiles.boundary;
