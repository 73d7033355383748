/** The lists of events over HTTP. */
package org.cloudbackend.user.audiences.boundary;
