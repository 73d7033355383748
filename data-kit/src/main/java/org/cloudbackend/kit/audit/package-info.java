/** What is reported to the audit trail. */
package org.cloudbackend.kit.audit;
