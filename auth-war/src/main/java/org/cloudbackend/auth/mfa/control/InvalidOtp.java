package org.cloudbackend.auth.mfa.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The code is not one of the secret that was begun with, or nothing was begun. */
public final class InvalidOtp extends ProblemException {

    InvalidOtp() {
        super(
                ProblemType.OTP_INVALID,
                "Type the code that the app shows now, and check the device's clock; POST /api/v1/auth/mfa/totp gives a"
                        + " secret.");
    }
}
