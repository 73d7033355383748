/** Identifiers: UUID version 7. */
package org.cloudbackend.kit.ids;
