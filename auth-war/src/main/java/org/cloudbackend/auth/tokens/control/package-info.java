/** Access tokens: signed JWTs, and the keys that sign them. */
package org.cloudbackend.auth.tokens.control;
