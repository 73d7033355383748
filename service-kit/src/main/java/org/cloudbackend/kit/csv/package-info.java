/** Tables as CSV, written row by row, so that any number of rows takes the same memory. */
package org.cloudbackend.kit.csv;
