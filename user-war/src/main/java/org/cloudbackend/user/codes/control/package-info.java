/** Making check-in codes, drawing them, and telling real ones from forged ones. */
package org.cloudbackend.user.codes.control;
