package org.cloudbackend.launcher.database;

import java.util.List;

/** The three databases, and the roles that the bootstrap script makes in each. */
public enum Database {
    AUTH("auth", List.of("migrator", "app", "reader")),
    USER("user", List.of("migrator", "app")),
    SOCIALLOG("sociallog", List.of("migrator", "app"));

    private final String databaseName;
    private final List<String> roles;

    Database(String databaseName, List<String> roles) {
        this.databaseName = databaseName;
        this.roles = roles;
    }

    public String databaseName() {
        return databaseName;
    }

    public List<String> roles() {
        return roles;
    }

    /** The name of the secret that holds a role's password. */
    public String passwordOf(String role) {
        return databaseName + "_" + role + "_password";
    }
}
