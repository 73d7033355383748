/** Tells whether the gateway can verify tokens yet. */
package org.cloudbackend.gateway.tokens.boundary;
