/** Access tokens, verified with the keys that the auth service publishes. */
package org.cloudbackend.gateway.tokens.control;
