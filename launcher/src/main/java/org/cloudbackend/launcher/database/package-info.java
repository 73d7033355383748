/** Embedded PostgreSQL with the three databases and their roles. */
package org.cloudbackend.launcher.database;
