/** Who this service is to the others: the token that it gets for its own secret. */
package org.cloudbackend.kit.identity;
