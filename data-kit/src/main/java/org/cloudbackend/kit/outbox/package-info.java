/** Events that must not be lost: written with the change, relayed afterwards. */
package org.cloudbackend.kit.outbox;
