/** An entry of the social log. */
package org.cloudbackend.sociallog.logs.entity;
