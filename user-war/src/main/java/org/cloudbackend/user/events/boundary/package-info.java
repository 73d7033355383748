/** Events over HTTP: planning them and looking them up. */
package org.cloudbackend.user.events.boundary;
