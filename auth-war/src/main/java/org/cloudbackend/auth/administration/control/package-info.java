/** What administrators do to accounts, and what follows from it. */
package org.cloudbackend.auth.administration.control;
