/** The audit trail's events and the hash chain that ties them together. */
package org.cloudbackend.sociallog.audit.entity;
