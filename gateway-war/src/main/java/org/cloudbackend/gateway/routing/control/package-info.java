/** Which service answers a path, and who may ask for it. */
package org.cloudbackend.gateway.routing.control;
