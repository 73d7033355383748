package org.cloudbackend.kit.text;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of which everything can be seen: no control, zero-width or direction characters, no line breaks, and none of
 * the letters that show nothing (Hangul fillers, the Braille blank, spaces that do not break, variation selectors). Two
 * names that look alike shall be alike.
 */
@Constraint(validatedBy = {})
@Pattern(
        regexp =
                "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0"
                        + "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}\\uFFFE\\uFFFF]*",
        flags = Pattern.Flag.DOTALL)
@ReportAsSingleViolation
@Target({ANNOTATION_TYPE, FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Visible {

    String message() default "may not hold control characters, line breaks or characters that cannot be seen";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
