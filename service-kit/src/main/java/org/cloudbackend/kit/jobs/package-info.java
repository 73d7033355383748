/** Work that a service does again and again by itself. */
package org.cloudbackend.kit.jobs;
