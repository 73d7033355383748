/** What must not be readable in a stolen database is sealed here. */
package org.cloudbackend.auth.vault.control;
