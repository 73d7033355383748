package org.cloudbackend.sociallog.audit.entity;

/**
 * What the next event of the chain is tied to.
 *
 * @param sequence of the event, counted from 1 without gaps
 * @param hash of the event, 64 hexadecimal digits in lower case
 */
public record ChainLink(long sequence, String hash) {

    /** Where the chain begins: before the first event. */
    public static final ChainLink START = new ChainLink(0, "0".repeat(64));
}
