/** What the lists of this service share: filters, and queries that read page by page. */
package org.cloudbackend.user.lists.control;
