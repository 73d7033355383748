/** The stored form of a password. */
package org.cloudbackend.auth.passwords.entity;
