/** The user service: who the members are, what they meet for, and who came. */
package org.cloudbackend.user;
