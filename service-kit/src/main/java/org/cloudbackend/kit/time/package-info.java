/** The clock every service reads. */
package org.cloudbackend.kit.time;
