/** The accounts of others, for administrators. */
package org.cloudbackend.auth.administration.boundary;
