/** QR codes: the signed texts in them, and drawing them. */
package org.cloudbackend.user.qr.control;
