package org.cloudbackend.auth.passwords.control;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which passwords may be used: any Unicode, 8 to 128 characters (NIST SP 800-63B, section 5.1.1.2), never cut, and not
 * easy to guess, as zxcvbn estimates it. Judging takes milliseconds, so it belongs into a task of the {@link HashQueue}.
 */
@Singleton
public class PasswordRules {

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 128;

    private final Zxcvbn estimator = new Zxcvbn();
    private final int minScore;

    @Inject
    PasswordRules(@ConfigProperty(name = "password.min.score") int minScore) {
        this.minScore = Setting.atLeast(0, "password.min.score", minScore);
        if (minScore > 4) {
            throw new IllegalArgumentException("password.min.score is " + minScore + " but must be at most 4.");
        }
    }

    /**
     * @param ownWords what others know of the account: parts of the e-mail, names; a password made of them is weak
     * @throws WeakPassword if the password may not be used
     */
    public void requireStrong(String password, Collection<String> ownWords) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new WeakPassword("Choose a password of " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        var strength = estimator.measure(JudgedPart.of(password, ownWords), List.of());
        if (strength.getScore() < minScore) {
            throw new WeakPassword(advice(strength));
        }
    }

    /** What is wrong with it, if that is known, and what to do. */
    private static String advice(Strength strength) {
        var feedback = strength.getFeedback();
        return Stream.concat(
                        Stream.of("The password is too easy to guess.", feedback.getWarning(Locale.ENGLISH)),
                        feedback.getSuggestions(Locale.ENGLISH).stream())
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }
}
