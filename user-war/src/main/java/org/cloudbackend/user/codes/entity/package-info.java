/** The key that signs the codes of one event. */
package org.cloudbackend.user.codes.entity;
