/** The sociallog service: what people did on their networks, and the audit trail of the whole backend. */
package org.cloudbackend.sociallog;
