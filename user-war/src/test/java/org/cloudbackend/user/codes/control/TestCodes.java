package org.cloudbackend.user.codes.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.UserDatabase;

/** Codes that the service would show at another time, made with the real key. */
public final class TestCodes {

    private TestCodes() {}

    public static String at(Instant time, UUID event) {
        var key = (byte[]) UserDatabase.value("select secret from check_in_key where event_id = '" + event + "'");
        return CheckInCode.at(time, event, key).text();
    }

    public static String forged(UUID event) {
        return CheckInCode.at(Instant.now(), event, new byte[32]).text();
    }
}
