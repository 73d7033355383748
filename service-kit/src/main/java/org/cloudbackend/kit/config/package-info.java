/** Settings: a value that makes no sense is refused with a sentence that says what does. */
package org.cloudbackend.kit.config;
