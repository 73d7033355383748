/** Settings, checked before a service starts to serve. */
package org.cloudbackend.kit.config;
