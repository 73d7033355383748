package org.cloudbackend.auth.passwords.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.regex.Pattern;

/**
 * The part of a password that its strength is judged by: without the account's own words, which are worth nothing, and
 * not longer than can be judged in good time. What is left out cannot make a password weaker.
 */
final class JudgedPart {

    /** UTF-16 units. */
    static final int MAX_LENGTH = 48;

    /**
     * What zxcvbn takes for a letter in disguise. It tries all combinations: of 128 characters with all of these it took
     * 6 s, of 48 with eight of them 50 ms.
     */
    private static final String DISGUISES = "4@8({[<3691!|0$57+%2";

    private static final int MAX_DISGUISES = 8;

    private JudgedPart() {}

    static String of(String password, Collection<String> ownWords) {
        var rest = without(ownWords, password);
        var disguises = new HashSet<Character>();
        for (var i = 0; i < rest.length() && i < MAX_LENGTH; i++) {
            if (DISGUISES.indexOf(rest.charAt(i)) >= 0) {
                disguises.add(rest.charAt(i));
            }
            if (disguises.size() > MAX_DISGUISES) {
                return rest.substring(0, i);
            }
        }
        return rest.substring(0, Math.min(MAX_LENGTH, rest.length()));
    }

    /** The longest come first, so that no rest of an e-mail stays where a part of it was taken out. */
    private static String without(Collection<String> ownWords, String password) {
        var rest = password;
        var longestFirst = ownWords.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : longestFirst) {
            rest = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(rest)
                    .replaceAll("");
        }
        return rest;
    }
}
