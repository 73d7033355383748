/** The health of all services at a glance. */
package org.cloudbackend.gateway.overview.control;
