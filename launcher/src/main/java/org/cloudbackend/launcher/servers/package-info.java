/** Liberty servers: their folders, their environment, their processes. */
package org.cloudbackend.launcher.servers;
