/** Second factors: one-time codes of an app, and recovery codes in their place. */
package org.cloudbackend.auth.mfa.control;
