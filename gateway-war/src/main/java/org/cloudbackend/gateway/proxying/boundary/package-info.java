/** Where every request comes in that is to be answered by a service. */
package org.cloudbackend.gateway.proxying.boundary;
