package org.cloudbackend.auth.vault.control;

import org.cloudbackend.testkit.War;

/** The master key of the service under test, for tests that need to look at what it has sealed. */
public final class MasterKeys {

    private MasterKeys() {}

    public static MasterKey ofTheService() {
        return new MasterKey(War.secrets().get("auth_master_key"));
    }
}
