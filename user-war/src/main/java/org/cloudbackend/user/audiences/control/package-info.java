/** Who is expected at an event for some and not for all. */
package org.cloudbackend.user.audiences.control;
