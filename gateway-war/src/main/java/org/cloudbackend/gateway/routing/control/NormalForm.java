package org.cloudbackend.gateway.routing.control;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The one form in which we take a path (RFC 3986, section 6.2.2). Two spellings of one path may mean one thing to the
 * gateway and another to the service behind it, and what lies between the two readings is where attackers go. So a path
 * is refused, and never repaired, that has an empty segment, a dot segment, a parameter (;), an encoded character that
 * needs no encoding, lower-case hexadecimal digits, or an encoded separator, percent or control character.
 */
final class NormalForm {

    /** Possessive: Java would take a step down its stack for each character, and end there for long paths. */
    private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]++|%[0-9A-F]{2})++");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-F]{2})");
    private static final String NEVER_ENCODED = "/\\;%-._~";

    private NormalForm() {}

    static boolean has(String path) {
        return path.startsWith("/")
                && Arrays.stream(path.substring(1).split("/", -1)).allMatch(NormalForm::isSegment);
    }

    private static boolean isSegment(String text) {
        return !text.equals(".")
                && !text.equals("..")
                && SEGMENT.matcher(text).matches()
                && ENCODED.matcher(text)
                        .results()
                        .mapToInt(octet -> Integer.parseInt(octet.group(1), 16))
                        .allMatch(NormalForm::mayBeEncoded);
    }

    private static boolean mayBeEncoded(int octet) {
        if (octet > 0x7F) {
            return true;
        }
        return octet >= 0x20 && octet < 0x7F && !Character.isLetterOrDigit(octet) && NEVER_ENCODED.indexOf(octet) < 0;
    }
}
