/** The audit trail's intake for services and its pages for administrators. */
package org.cloudbackend.sociallog.audit.boundary;
