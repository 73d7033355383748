/** The second factor of an account, for its owner. */
package org.cloudbackend.auth.mfa.boundary;
