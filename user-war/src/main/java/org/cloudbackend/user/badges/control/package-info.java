/** Issuing badges, and telling whose a badge is. */
package org.cloudbackend.user.badges.control;
