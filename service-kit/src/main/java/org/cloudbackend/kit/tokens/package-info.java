/** What a service asks of an access token besides what the server verifies. */
package org.cloudbackend.kit.tokens;
