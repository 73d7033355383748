/** Calls that make something: sent again with the same key, they get the same answer and make nothing more. */
package org.cloudbackend.kit.idempotency;
