/** An event and the times that it keeps to. */
package org.cloudbackend.user.events.entity;
