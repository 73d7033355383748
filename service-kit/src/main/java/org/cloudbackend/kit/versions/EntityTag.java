package org.cloudbackend.kit.versions;

/**
 * The version of something that users edit, as the {@code ETag} header shows it: strong, so that {@code If-Match} may
 * compare it (RFC 9110, section 8.8.3).
 */
public record EntityTag(String value) {

    /** @param version grows with each change */
    public static EntityTag of(long version) {
        return new EntityTag("\"" + version + "\"");
    }

    /** As it stands in the header, quotes included. */
    @Override
    public String toString() {
        return value;
    }
}
