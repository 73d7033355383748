/** What anyone needs to verify our tokens. */
package org.cloudbackend.auth.tokens.boundary;
