/** An account: who someone is and what they may do. */
package org.cloudbackend.auth.accounts.entity;
