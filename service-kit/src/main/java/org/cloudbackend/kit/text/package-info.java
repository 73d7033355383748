/** What a text that people write may hold. */
package org.cloudbackend.kit.text;
