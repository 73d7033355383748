/** What the person at the terminal sees. */
package org.cloudbackend.launcher.console;
