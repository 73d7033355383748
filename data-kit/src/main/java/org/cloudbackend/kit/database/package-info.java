/** The service's own database: migrated before the first request, watched by the health check. */
package org.cloudbackend.kit.database;
