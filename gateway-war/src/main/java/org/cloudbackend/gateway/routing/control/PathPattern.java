package org.cloudbackend.gateway.routing.control;

/** A path of the routes file: exact, or with everything below it. */
record PathPattern(String path, boolean withAllBelow) {

    private static final String ALL_BELOW = "/**";

    /** @throws IllegalArgumentException with the reason, for a text that is no such path */
    static PathPattern of(String text) {
        var withAllBelow = text.endsWith(ALL_BELOW);
        var path = withAllBelow ? text.substring(0, text.length() - ALL_BELOW.length()) : text;
        if (path.contains("*")) {
            throw new IllegalArgumentException("the path '" + text + "' may have a * only as /** at its end");
        }
        if (!NormalForm.has(path)) {
            throw new IllegalArgumentException(
                    "the path '" + text + "' does not begin with / or is not in normal form");
        }
        return new PathPattern(path, withAllBelow);
    }

    boolean fits(String asked) {
        if (!asked.startsWith(path)) {
            return false;
        }
        return asked.length() == path.length() || withAllBelow && asked.charAt(path.length()) == '/';
    }
}
