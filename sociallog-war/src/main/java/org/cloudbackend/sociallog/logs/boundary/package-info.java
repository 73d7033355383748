/** The social log as its callers see it. */
package org.cloudbackend.sociallog.logs.boundary;
