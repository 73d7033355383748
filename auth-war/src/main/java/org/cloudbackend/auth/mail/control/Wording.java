package org.cloudbackend.auth.mail.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a message: resource files with values in braces. The text's first line is the subject. A line that begins
 * with a name and a question mark in braces is there only where that value is.
 */
record Wording(String subject, String text, String html) {

    private static final Pattern VALUE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern CONDITION = Pattern.compile("^\\{([a-z_]+)\\?}");

    static Wording of(WaitingMail mail) {
        var file = "/mail/" + mail.template().fileName() + "." + mail.language().getLanguage();
        var lines = fill(read(file + ".txt"), mail.values(), UnaryOperator.identity())
                .split("\n", 2);
        return new Wording(
                oneLine(lines[0]),
                lines[1].strip() + "\n",
                fill(read(file + ".html"), mail.values(), Wording::escaped));
    }

    private static String fill(String template, Map<String, String> values, UnaryOperator<String> form) {
        return template.lines()
                .filter(line -> isWanted(line, values))
                .map(line -> CONDITION.matcher(line).replaceFirst(""))
                .map(line -> VALUE.matcher(line)
                        .replaceAll(
                                name -> Matcher.quoteReplacement(form.apply(values.getOrDefault(name.group(1), "")))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isWanted(String line, Map<String, String> values) {
        var condition = CONDITION.matcher(line);
        return !condition.find() || values.containsKey(condition.group(1));
    }

    /** A subject of two lines would be a header of its own (CWE-93). */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (var file = Wording.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The WAR has no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
