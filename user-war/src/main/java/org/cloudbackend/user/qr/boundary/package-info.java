/** QR codes as pictures over HTTP. */
package org.cloudbackend.user.qr.boundary;
