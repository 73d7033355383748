package org.cloudbackend.auth.passwords.control;

import java.util.Base64;
import java.util.regex.Pattern;

/** A password hash that carries its own parameters: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
record PhcString(Argon2 parameters, byte[] salt, byte[] hash) {

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static PhcString parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is not an argon2id PHC string");
        }
        var parameters = new Argon2(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return new PhcString(
                parameters,
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        parameters.memoryKib(),
                        parameters.iterations(),
                        parameters.parallelism(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }
}
