/** Versions of what users edit: ETags, and requests that hold only for the version that was read. */
package org.cloudbackend.kit.versions;
