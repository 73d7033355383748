/** Accounts over HTTP: registration and the own account. */
package org.cloudbackend.auth.accounts.boundary;
