/** Appending to the audit trail and reading it. */
package org.cloudbackend.sociallog.audit.control;
