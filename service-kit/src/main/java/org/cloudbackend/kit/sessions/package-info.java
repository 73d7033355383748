/** Sessions that are over while access tokens of them are still alive: the deny list of every service. */
package org.cloudbackend.kit.sessions;
