/** Hands what happens to attendance to those who watch: the database's feed, read once by each replica. */
package org.cloudbackend.user.live.control;
