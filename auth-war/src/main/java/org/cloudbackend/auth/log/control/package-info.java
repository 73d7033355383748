/** The auth log: what happened to accounts and sessions, for administrators. */
package org.cloudbackend.auth.log.control;
