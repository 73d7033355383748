/** Digests: what tells one text from another and nothing about either. */
package org.cloudbackend.kit.digests;
