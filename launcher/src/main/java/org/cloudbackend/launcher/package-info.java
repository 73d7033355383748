/** The whole backend in one terminal: what to start, in which order, and how it is shown. */
package org.cloudbackend.launcher;
