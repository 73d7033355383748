/** A signing key as it is stored. */
package org.cloudbackend.auth.tokens.entity;
