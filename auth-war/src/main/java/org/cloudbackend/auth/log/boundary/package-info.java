/** What happened, for administrators to read. */
package org.cloudbackend.auth.log.boundary;
