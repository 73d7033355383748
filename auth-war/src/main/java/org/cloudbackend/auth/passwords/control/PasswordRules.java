package org.cloudbackend.auth.passwords.control;

/** Which passwords may be used: any Unicode, 8 to 128 characters (NIST SP 800-63B, section 5.1.1.2), never cut. */
public class PasswordRules {

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 128;

    /** @throws WeakPassword if the password may not be used */
    public void requireStrong(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new WeakPassword("Choose a password of " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        if (password.codePoints().distinct().count() < 3) {
            throw new WeakPassword("Choose a password with more different characters.");
        }
    }
}
