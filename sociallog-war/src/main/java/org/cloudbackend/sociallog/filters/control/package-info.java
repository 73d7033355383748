/** What callers narrow a list with, checked before it reaches the database. */
package org.cloudbackend.sociallog.filters.control;
