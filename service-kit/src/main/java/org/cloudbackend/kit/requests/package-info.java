/** What a service knows of the request it is answering: its id, its caller, where it came from. */
package org.cloudbackend.kit.requests;
