/** Secrets from a mail that are good once: to reset a password, to verify an e-mail. */
package org.cloudbackend.auth.onetimetokens.control;
