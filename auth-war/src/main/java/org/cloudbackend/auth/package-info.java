/** The auth service: who someone is, and the tokens that prove it. */
package org.cloudbackend.auth;
