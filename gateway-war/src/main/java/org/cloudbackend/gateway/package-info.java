/** The gateway: the one door through which clients reach the services. */
package org.cloudbackend.gateway;
