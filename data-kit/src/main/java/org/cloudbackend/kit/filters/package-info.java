/** What callers narrow a list with, checked before it reaches the database, and the query that reads the page. */
package org.cloudbackend.kit.filters;
