/** Planning events, and telling how they stand by the clock. */
package org.cloudbackend.user.events.control;
