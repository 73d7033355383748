/** Making accounts and looking them up. */
package org.cloudbackend.auth.accounts.control;
