package org.cloudbackend.kit.csv;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would calculate (OWASP, CSV injection). An apostrophe goes in front of a formula, so that
 * nobody's name runs on the reader's machine: at the beginning of a text, and behind what another spreadsheet may take for
 * the end of a cell. What looks defused already gets one more, so that taking it away always gives the text back.
 */
public final class Formulas {

    private static final String BEGIN = "(?:^|(?<=[;\\t\\r\\n]))%1$s(?=['\" ]*[=+\\-@])|^%1$s(?=['\" ]*[\\t\\r\\n])";
    private static final Pattern BARE = Pattern.compile(BEGIN.formatted(""));
    private static final Pattern DEFUSED = Pattern.compile(BEGIN.formatted("'"));

    private Formulas() {}

    public static String defuse(CharSequence text) {
        return BARE.matcher(text).replaceAll("'");
    }

    /** The text that was defused. */
    public static String restore(CharSequence text) {
        return DEFUSED.matcher(text).replaceAll("");
    }
}
