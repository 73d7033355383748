/** A client and the digest of its secret. */
package org.cloudbackend.auth.clients.entity;
