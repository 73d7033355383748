/** A badge and its end. */
package org.cloudbackend.user.badges.entity;
