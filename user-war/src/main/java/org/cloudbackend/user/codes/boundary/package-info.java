/** The check-in code of an event over HTTP: as text and as a QR code. */
package org.cloudbackend.user.codes.boundary;
