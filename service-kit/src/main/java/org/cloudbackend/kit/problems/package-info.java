/** Every error the backend answers with, as RFC 9457 problem details. */
package org.cloudbackend.kit.problems;
