/** Clients: programs with an identity of their own. */
package org.cloudbackend.auth.clients.control;
