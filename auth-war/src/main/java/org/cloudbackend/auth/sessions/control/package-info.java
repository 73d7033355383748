/** Sign-in sessions: opened with credentials, kept alive by rotation, ended by their owner. */
package org.cloudbackend.auth.sessions.control;
