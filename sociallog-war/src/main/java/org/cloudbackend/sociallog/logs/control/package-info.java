/** Writing, reading and searching the social log. */
package org.cloudbackend.sociallog.logs.control;
