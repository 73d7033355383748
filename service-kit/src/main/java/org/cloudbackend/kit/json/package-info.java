/** JSON in and out: snake_case, and a reader that refuses what it does not know. */
package org.cloudbackend.kit.json;
