/** Mail to the owners of accounts: written with the change that it tells of, sent afterwards. */
package org.cloudbackend.auth.mail.control;
