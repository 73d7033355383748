package org.cloudbackend.user.codes.boundary;

import java.time.Instant;
import org.cloudbackend.user.codes.control.CheckInCode;

/**
 * What a screen at the event shows.
 *
 * @param expiresAt the first moment at which the code is not taken any more
 * @param refreshAfter when to ask for the next one
 */
public record CodeView(String code, Instant expiresAt, Instant refreshAfter) {

    static CodeView of(CheckInCode code) {
        return new CodeView(code.text(), code.expiresAt(), code.refreshAfter());
    }
}
