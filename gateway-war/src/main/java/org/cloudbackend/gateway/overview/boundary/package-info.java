/** The health of all services over HTTP. */
package org.cloudbackend.gateway.overview.boundary;
