/** Removes what was kept long enough. */
package org.cloudbackend.auth.housekeeping.control;
