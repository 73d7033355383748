/** A line of the log. */
package org.cloudbackend.auth.log.entity;
